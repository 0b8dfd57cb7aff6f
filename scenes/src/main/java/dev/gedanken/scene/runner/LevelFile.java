package dev.gedanken.scene.runner;

import dev.gedanken.picture.Picture;
import dev.gedanken.picture.PictureFile;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads painted levels: a text file with a character for each tile, or a PNG file with a pixel for
 * each tile, where transparent pixels are air.
 *
 * <p>docs/scenes/runner.md describes the formats.
 */
public final class LevelFile {
    private static final String SIGNS = PaintedLevel.SIGNS + "P";
    private static final char AIR = '.';
    private static final int MOST_COLUMNS = 100_000;
    private static final long MOST_BYTES = 1L << 21;

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
        return TextFile.lines(file, MOST_BYTES).stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .toList();
    }

    private static List<String> pixels(Path file) {
        Picture picture = PictureFile.read(file);
        FrameShape shape = picture.shape();
        if (shape.height() != Level.ROWS || shape.width() > MOST_COLUMNS) {
            throw BadInputException.of("scenes.level.size", file, shape, Level.ROWS, MOST_COLUMNS);
        }
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < shape.height(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < shape.width(); x++) {
                row.append(picture.isTransparent(x, y) ? AIR : sign(picture.rgb(x, y), x, y, file));
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
