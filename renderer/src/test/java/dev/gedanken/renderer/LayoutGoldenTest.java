package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.Comparison.Blink;
import dev.gedanken.renderer.Comparison.Contour;
import dev.gedanken.renderer.Comparison.Difference;
import dev.gedanken.renderer.Comparison.Divider;
import dev.gedanken.renderer.Comparison.OnionSkin;
import dev.gedanken.renderer.Comparison.Sign;
import dev.gedanken.renderer.Comparison.Turn;
import dev.gedanken.renderer.Comparison.Wipe;
import dev.gedanken.renderer.reference.ReferencePicture;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every layout with an approved picture.
 *
 * <p>{@code -Dgedanken.golden.write=true} rewrites the pictures, as plain Java draws them.
 */
@ParameterizedClass
@EnumSource
class LayoutGoldenTest {
    private static final PixelSize SIZE = new PixelSize(192, 128);
    private static final Map<String, Layout> LAYOUTS =
            Map.of(
                    "single", new Layout.Single(),
                    "side-by-side-5", new Layout.SideBySide(5, 4),
                    "wipe", Wipe.at(0.5f),
                    "wipe-level", new Wipe(Divider.LEVEL, 0.5f),
                    "onion-skin", new OnionSkin(0.4f),
                    "blink-second", new Blink(Turn.SECOND),
                    "difference", new Difference(Sign.ABSOLUTE, 1),
                    "difference-signed", new Difference(Sign.SIGNED, 1),
                    "contour", new Contour(0.2f, 2, 0xFFFF4060));

    private final OpenBackend backend;

    LayoutGoldenTest(Backend backend) {
        this.backend = backend.open();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    static Stream<String> layouts() {
        return LAYOUTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aLayoutLooksAsItDid(String name) throws IOException {
        Picture picture = Picture.of(LAYOUTS.get(name)).withBackground(0xFF202428);
        List<Tile> tiles =
                Stream.iterate(0, i -> i + 1)
                        .limit(picture.layout().tileCount())
                        .map(i -> Tile.of(ball(6 + 3 * i)))
                        .toList();
        if (Boolean.getBoolean("gedanken.golden.write")) {
            write(name, ReferencePicture.draw(picture, tiles, SIZE));
        }
        PixelTarget target = target(SIZE.width(), SIZE.height());
        backend.renderer().render(picture, tiles, target);
        assertThat(PixelDifference.between(bytes(target), golden(name)).largest())
                .isLessThanOrEqualTo(2);
    }

    /** A blue frame with a floor, and a ball this far to the right. */
    private static SourceFrame ball(int right) {
        var size = new PixelSize(24, 16);
        ByteBuffer rgba = ByteBuffer.allocateDirect((int) size.bytes());
        for (int i = 0; i < size.pixels(); i++) {
            int x = i % size.width();
            int y = i / size.width();
            int distance = (x - right) * (x - right) + (y - 8) * (y - 8);
            int rgb = distance <= 10 ? 0xF0C040 : y >= 13 ? 0x406040 : 0x305080 + 0x010102 * x;
            rgba.putInt(4 * i, rgb << 8 | 0xFF);
        }
        return new SourceFrame(size, rgba);
    }

    private static byte[] golden(String name) throws IOException {
        String file = "/golden/" + name + ".png";
        try (InputStream png = LayoutGoldenTest.class.getResourceAsStream(file)) {
            assertThat(png).as(file).isNotNull();
            BufferedImage image = ImageIO.read(png);
            ByteBuffer bgra =
                    ByteBuffer.allocate((int) SIZE.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < SIZE.pixels(); i++) {
                bgra.putInt(image.getRGB(i % SIZE.width(), i / SIZE.width()));
            }
            return bgra.array();
        }
    }

    private static void write(String name, byte[] pixels) throws IOException {
        ByteBuffer bgra = ByteBuffer.wrap(pixels).order(ByteOrder.LITTLE_ENDIAN);
        var image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIZE.pixels(); i++) {
            image.setRGB(i % SIZE.width(), i / SIZE.width(), bgra.getInt(4 * i));
        }
        for (String folder : List.of("src/test/resources", "target/test-classes")) {
            File file = new File(folder, "golden/" + name + ".png");
            file.getParentFile().mkdirs();
            ImageIO.write(image, "png", file);
        }
    }
}
