package dev.gedanken.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelFileTest {
    private static final List<String> ROWS =
            List.of(
                    "........",
                    "........",
                    "........",
                    "........",
                    "........",
                    "........",
                    "########",
                    "########");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoTile(String charset) throws IOException {
        Path file = folder.resolve("level.txt");
        Files.writeString(
                file, "\uFEFF" + String.join("\r\n", ROWS) + "\r\n", Charset.forName(charset));
        assertThat(LevelFile.read(file).rows()).isEqualTo(ROWS);
    }

    @Test
    void whatIsTransparentInAPictureIsAir() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 8; x++) {
            image.setRGB(x, 6, 0xFF804000);
            image.setRGB(x, 7, 0xFF804000);
        }
        Path file = folder.resolve("level.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(LevelFile.read(file).rows()).isEqualTo(ROWS);
    }

    @Test
    void aLevelInShadesOfGreyKeepsItsWhite() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, 255);
        }
        image.getRaster().setSample(3, 2, 0, 128);
        Path file = folder.resolve("grey.png");
        ImageIO.write(image, "png", file.toFile());
        assertRefused(file, "Pixel (3, 2)", "has colour #808080");
    }

    @Test
    void aHugeLevelIsRefusedInOneSentence() throws IOException {
        Path text = folder.resolve("huge.txt");
        Files.write(text, Collections.nCopies(8, ".".repeat(1_000_000)));
        assertRefused(text, "is larger than 2048 KB");
        Path many = folder.resolve("many.txt");
        Files.write(many, Collections.nCopies(100_000, "........"));
        assertRefused(many, "A level has 8 rows, this one 100000");
        Path picture = folder.resolve("huge.png");
        ImageIO.write(
                new BufferedImage(8, 2_000, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertRefused(picture, "has 8×2000 pixels: give one that is 8 pixels high");
    }

    private static void assertRefused(Path file, String... reasons) {
        assertThatThrownBy(() -> LevelFile.read(file))
                .isInstanceOf(BadInputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(reasons).hasSizeLessThan(300));
    }
}
