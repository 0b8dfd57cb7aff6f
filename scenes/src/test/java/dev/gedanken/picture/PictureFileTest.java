package dev.gedanken.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    @TempDir private Path folder;

    private Picture read(byte[] bytes) throws IOException {
        return PictureFile.read(Files.write(folder.resolve("picture"), bytes));
    }

    private static void assertColour(Picture picture, int expected) {
        assertThat("%06x".formatted(picture.rgb(0, 0))).isEqualTo("%06x".formatted(expected));
    }

    @Test
    void greyStaysAsBrightAsItIsInEveryDepth() throws IOException {
        assertColour(read(PngBytes.of(1, 1, 8, 0).rows(0, 128)), 0x808080);
        assertColour(read(PngBytes.of(1, 1, 16, 0).rows(0, 128, 128)), 0x808080);
        assertColour(read(PngBytes.of(1, 1, 1, 0).rows(0, 0x80)), 0xFFFFFF);
        assertColour(read(PngBytes.of(1, 1, 2, 0).rows(0, 0x40)), 0x555555);
        assertColour(read(PngBytes.of(1, 1, 4, 0).rows(0, 0x80)), 0x888888);
    }

    @Test
    void greyWithAlphaIsAsBrightAndAsTransparentAsItIs() throws IOException {
        Picture opaque = read(PngBytes.of(1, 1, 8, 4).rows(0, 128, 255));
        assertColour(opaque, 0x808080);
        assertThat(opaque.isTransparent(0, 0)).isFalse();
        Picture clear = read(PngBytes.of(1, 1, 16, 4).rows(0, 128, 128, 0, 0));
        assertThat(clear.isTransparent(0, 0)).isTrue();
        assertThat(clear.frame().channel(0, 0, 0)).isZero();
    }

    @Test
    void coloursComeInEveryDepth() throws IOException {
        assertColour(read(PngBytes.of(1, 1, 8, 2).rows(0, 1, 128, 255)), 0x0180FF);
        assertColour(read(PngBytes.of(1, 1, 16, 2).rows(0, 1, 1, 128, 128, 255, 255)), 0x0180FF);
        assertColour(read(PngBytes.of(1, 1, 8, 6).rows(0, 1, 128, 255, 255)), 0x0180FF);
        assertColour(
                read(PngBytes.of(1, 1, 16, 6).rows(0, 1, 1, 128, 128, 255, 255, 255, 255)),
                0x0180FF);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesAreLookedUpInEveryDepth(int depth) throws IOException {
        byte[] png =
                PngBytes.of(1, 1, depth, 3)
                        .chunk(
                                "PLTE",
                                (byte) 9,
                                (byte) 9,
                                (byte) 9,
                                (byte) 1,
                                (byte) 128,
                                (byte) 255)
                        .rows(0, 1 << 8 - depth);
        assertColour(read(png), 0x0180FF);
    }

    @Test
    void aTransparentColourOfAPaletteIsTransparent() throws IOException {
        byte[] png =
                PngBytes.of(1, 1, 8, 3)
                        .chunk("PLTE", (byte) 200, (byte) 200, (byte) 200)
                        .chunk("tRNS", (byte) 0)
                        .rows(0, 0);
        assertThat(read(png).isTransparent(0, 0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void jpegPicturesComeInColourAndGreyAndProgressively(boolean isProgressive, boolean isGrey)
            throws IOException {
        int type = isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(16, 16, type);
        WritableRaster raster = image.getRaster();
        for (int i = 0; i < 256; i++) {
            for (int band = 0; band < raster.getNumBands(); band++) {
                raster.setSample(i % 16, i / 16, band, 128);
            }
        }
        assertColour(read(jpeg(image.getRaster(), image, isProgressive)), 0x808080);
    }

    @Test
    void jpegPicturesOfPrintersInCmykAreRead() throws IOException {
        WritableRaster cmyk = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            cmyk.setPixel(i % 16, i / 16, new int[] {0, 0, 0, 255});
        }
        Picture picture = read(jpeg(cmyk, null, false));
        assertThat(picture.shape()).isEqualTo(FrameShape.square(16));
        assertThat(picture.frame().channel(3, 3, 0)).isLessThan(70);
    }

    private static byte[] jpeg(Raster raster, @Nullable BufferedImage image, boolean isProgressive)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (isProgressive) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            IIOImage whole =
                    image == null
                            ? new IIOImage(raster, null, null)
                            : new IIOImage(image, null, null);
            writer.write(null, whole, settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Returns a JPEG of 32×16 whose left half is red and whose right half is blue. */
    private static byte[] redBesideBlue() throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 16);
        pen.setColor(Color.BLUE);
        pen.fillRect(16, 0, 16, 16);
        pen.dispose();
        return jpeg(image.getRaster(), image, false);
    }

    /** Puts a note of how the camera was held behind the first marker of a JPEG. */
    private static byte[] held(byte[] jpeg, int orientation) {
        byte[] note = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] result = new byte[jpeg.length + note.length];
        System.arraycopy(jpeg, 0, result, 0, 2);
        System.arraycopy(note, 0, result, 2, note.length);
        System.arraycopy(jpeg, 2, result, 2 + note.length, jpeg.length - 2);
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 8, 30, 8", "2, 30, 8, 2, 8", "3, 30, 8, 2, 8", "4, 2, 8, 30, 8",
        "5, 8, 2, 8, 30", "6, 8, 2, 8, 30", "7, 8, 30, 8, 2", "8, 8, 30, 8, 2"
    })
    void whatACameraHeldSidewaysIsTurnedUpright(
            int orientation, int redX, int redY, int blueX, int blueY) throws IOException {
        Picture picture = read(held(redBesideBlue(), orientation));
        assertThat(picture.shape())
                .isEqualTo(orientation < 5 ? new FrameShape(32, 16) : new FrameShape(16, 32));
        assertThat(picture.rgb(redX, redY) >> 16).isGreaterThan(200);
        assertThat(picture.rgb(blueX, blueY) & 0xFF).isGreaterThan(200);
    }

    @Test
    void aPngMayBeHeldSidewaysToo() throws IOException {
        byte[] exif = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
        };
        byte[] png = PngBytes.of(2, 1, 8, 0).chunk("eXIf", exif).rows(0, 10, 20);
        Picture picture = read(png);
        assertThat(picture.shape()).isEqualTo(new FrameShape(1, 2));
        assertThat(picture.rgb(0, 1)).isEqualTo(0x141414);
    }

    @Test
    void aPictureOfOtherProportionsIsCroppedOrPaddedAndNeverSquashed() throws IOException {
        Picture wide = read(PngBytes.of(4, 2, 8, 0).rows(0, 10, 20, 30, 40, 0, 10, 20, 30, 40));
        Frame cropped = wide.frame(FrameShape.square(2), PictureFit.CROP);
        assertThat(cropped.channel(0, 0, 0)).isEqualTo(20);
        assertThat(cropped.channel(1, 1, 0)).isEqualTo(30);
        Frame padded = wide.frame(FrameShape.square(4), PictureFit.PAD);
        assertThat(padded.channel(0, 0, 0)).isZero();
        assertThat(padded.channel(0, 1, 0)).isEqualTo(10);
        assertThat(padded.channel(3, 2, 0)).isEqualTo(40);
        assertThat(padded.channel(3, 3, 0)).isZero();
        assertThat(wide.hasProportionsOf(new FrameShape(64, 32))).isTrue();
        assertThat(wide.hasProportionsOf(FrameShape.square(64))).isFalse();
    }

    @Test
    void aPictureIsScaledByArea() throws IOException {
        Picture picture = read(PngBytes.of(2, 2, 8, 0).rows(0, 0, 40, 0, 80, 120));
        assertThat(picture.frame(FrameShape.square(1), PictureFit.CROP).channel(0, 0, 0))
                .isEqualTo(60);
    }

    @Test
    void cutOffPicturesAreNamed() throws IOException {
        byte[] jpeg = redBesideBlue();
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 20), "is damaged or cut off");
        byte[] png = PngBytes.of(4, 2, 8, 0).rows(0, 10, 20, 30, 40, 0, 10, 20, 30, 40);
        assertRefused(Arrays.copyOf(png, png.length - 20), "is damaged or cut off");
        assertRefused(Arrays.copyOf(png, 20), "is damaged or cut off");
        assertRefused(new byte[] {1, 2, 3}, "is no picture: give a PNG, JPEG, GIF or BMP");
        assertRefused(new byte[0], "is no picture");
    }

    @Test
    void aSizeThatCannotBeTrueIsRefusedBeforeMemoryIsTaken() throws IOException {
        assertRefused(PngBytes.of(100_000, 100_000, 8, 0).rows(0), "has 100000×100000 pixels");
        assertRefused(PngBytes.of(8_000, 8_000, 16, 6).rows(0), "is damaged or cut off");
    }

    private void assertRefused(byte[] bytes, String reason) throws IOException {
        Path file = Files.write(folder.resolve("bad.png"), bytes);
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bad.png")
                .hasMessageContaining(reason);
    }

    @Test
    void aMissingPictureIsNamed() {
        assertThatThrownBy(() -> PictureFile.read(folder.resolve("none.png")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.png");
    }
}
