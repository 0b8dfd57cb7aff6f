package dev.gedanken.scene.runner;

import dev.gedanken.world.BadInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Reads painted levels: a text file with a character for each tile, or a PNG file with a pixel for each.
 *
 * <p>The formats are described for people in docs/scenes/runner.md.
 */
public final class LevelFile {
    private static final String SIGNS = PaintedLevel.SIGNS + "P";

    /** Colours of {@link #SIGNS}, {@code 0xRRGGBB}. */
    private static final int[] COLOURS = {
        0xFFFFFF, 0x804000, 0xC08040, 0xFFD700, 0x800080, 0x00A000, 0xFF0000
    };

    private LevelFile() {}

    /**
     * Reads a level.
     *
     * @throws BadInputException if the file cannot be read or is no level
     */
    public static PaintedLevel read(Path file) {
        try {
            boolean isPicture =
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png");
            return new PaintedLevel(isPicture ? pixels(file) : lines(file));
        } catch (IOException e) {
            throw BadInputException.of(e, "scenes.level.unreadable", file);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .toList();
    }

    private static List<String> pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw BadInputException.of("scenes.level.picture", file);
        }
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < image.getWidth(); x++) {
                row.append(sign(image.getRGB(x, y) & 0xFFFFFF, x, y, file));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static char sign(int rgb, int x, int y, Path file) {
        for (int i = 0; i < COLOURS.length; i++) {
            if (COLOURS[i] == rgb) {
                return SIGNS.charAt(i);
            }
        }
        throw BadInputException.of(
                "scenes.level.colour", x, y, file, String.format(Locale.ROOT, "%06X", rgb));
    }
}
