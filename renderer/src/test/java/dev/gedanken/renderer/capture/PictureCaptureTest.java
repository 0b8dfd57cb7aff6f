package dev.gedanken.renderer.capture;

import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.plain;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gedanken.renderer.Backend;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.OpenBackend;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureCaptureTest {
    private static final PixelSize SIZE = new PixelSize(130, 70);

    @ParameterizedTest
    @EnumSource
    void aPngHasThePixelsOfTheStageHoweverManyPartsItIsDrawnIn(Backend backend) throws IOException {
        try (OpenBackend opened = backend.open()) {
            Picture picture = Picture.of(new Layout.SideBySide(2, 4)).with(Upscale.SHARPENED);
            List<Tile> tiles = List.of(Tile.of(noise(16, 16, 1)), Tile.of(noise(40, 8, 2)));
            PixelTarget stage = target(SIZE.width(), SIZE.height());
            opened.renderer().render(picture, tiles, stage);
            var png = new ByteArrayOutputStream();
            new PictureCapture(opened.renderer(), 48).writePng(picture, tiles, SIZE, png);

            BufferedImage read = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
            for (int i = 0; i < SIZE.pixels(); i++) {
                int shown = stage.bgra().order(ByteOrder.LITTLE_ENDIAN).getInt(4 * i);
                assertThat(read.getRGB(i % SIZE.width(), i / SIZE.width())).isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClearBackgroundStaysClear(Backend backend) {
        try (OpenBackend opened = backend.open()) {
            Picture picture = Picture.of(new Layout.Single()).withBackground(0x80FF0000);
            BufferedImage image =
                    new PictureCapture(opened.renderer())
                            .image(
                                    picture,
                                    List.of(Tile.of(plain(4, 4, 0x00FF00))),
                                    new PixelSize(12, 4));
            assertThat(image.getRGB(0, 0)).isEqualTo(0x80FF0000);
            assertThat(image.getRGB(6, 2)).isEqualTo(0xFF00FF00);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfNoPixelsIsRefused(Backend backend) {
        try (OpenBackend opened = backend.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PictureCapture(opened.renderer(), 0))
                    .withMessage("A part's longest side is from 1 to 16384 pixels, not 0.");
        }
    }
}
