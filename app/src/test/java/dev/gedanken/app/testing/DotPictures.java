package dev.gedanken.app.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Episodes of a dot that moves to the right: pictures and the names of the actions between them. */
public final class DotPictures {
    /** How many episodes there are. */
    public static final int EPISODES = 4;

    private static final int PICTURES = 9;
    private static final int SIZE = 16;

    private DotPictures() {}

    /** Writes the episodes into a new folder, and returns it. */
    public static Path write(Path folder) throws IOException {
        for (int episode = 0; episode < EPISODES; episode++) {
            Path one = Files.createDirectories(folder.resolve("ep" + episode));
            Files.writeString(
                    one.resolve("actions.csv"), "action\n" + "noop\nright\n".repeat(PICTURES / 2));
            for (int step = 0; step < PICTURES; step++) {
                BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
                picture.setRGB((episode + step) % SIZE, SIZE / 2, Color.WHITE.getRGB());
                ImageIO.write(picture, "png", one.resolve("%04d.png".formatted(step)).toFile());
            }
        }
        return folder;
    }
}
