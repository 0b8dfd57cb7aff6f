package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.capture.PictureCapture;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.gl.OpenGlSpaceRenderer;
import dev.gedanken.renderer.space.BranchFan;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Draws the pictures of {@code docs/renderer.md}; into {@code target/pictures} unless {@code
 * -Dgedanken.pictures=FOLDER} names another folder.
 */
class RendererPicturesTest {
    private static final File FOLDER =
            new File(System.getProperty("gedanken.pictures", "target/pictures"));
    private static final int SIDE = 300;
    private static final int CAPTION = 26;

    @Test
    void everyUpscalingSideBySide() throws IOException {
        Tile tile = Tile.of(SampleFrame.at(0));
        List<BufferedImage> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var renderer = OpenGlFrameRenderer.open()) {
            var capture = new PictureCapture(renderer);
            for (Upscale upscale : Upscale.values()) {
                Picture picture = Picture.of(new Layout.Single()).with(upscale);
                parts.add(capture.image(picture, List.of(tile), new PixelSize(SIDE, SIDE)));
                names.add(upscale.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        write("renderer-upscaling.png", sheet(parts, names));
    }

    @Test
    void everyComparisonSideBySide() throws IOException {
        Tile truth = Tile.of(SampleFrame.at(0));
        Tile dream = Tile.of(SampleFrame.at(5));
        List<Comparison> comparisons =
                List.of(
                        Comparison.Wipe.at(0.5f),
                        new Comparison.OnionSkin(0.5f),
                        new Comparison.Difference(Comparison.Sign.ABSOLUTE, 1),
                        new Comparison.Difference(Comparison.Sign.SIGNED, 1),
                        new Comparison.Contour(0.15f, 2, 0xFFFF4060));
        List<BufferedImage> parts = new ArrayList<>();
        try (var renderer = OpenGlFrameRenderer.open()) {
            var capture = new PictureCapture(renderer);
            var size = new PixelSize(SIDE, SIDE);
            for (Comparison comparison : comparisons) {
                parts.add(capture.image(Picture.of(comparison), List.of(truth, dream), size));
            }
            Tile overlaid =
                    truth.under(
                                    HeatMap.of(SampleFrame.surprise(), ColourMap.MAGMA)
                                            .with(HeatMap.Cells.SMOOTH))
                            .under(Outlines.of(SampleFrame.objects()));
            Picture single = Picture.of(new Layout.Single());
            parts.add(capture.image(single, List.of(overlaid), size));
        }
        write(
                "renderer-comparing.png",
                sheet(
                        parts,
                        List.of(
                                "wipe",
                                "onion skin",
                                "absolute difference",
                                "signed difference",
                                "contour of changes",
                                "heat map and outlines")));
    }

    @Test
    void aBranchFanInSpace() throws IOException {
        SpaceScene scene = BranchFan.of(7, 60, 24);
        PixelTarget target = Pictures.target(960, 540);
        try (var renderer = OpenGlSpaceRenderer.open()) {
            Camera camera = Camera.fitting(scene.points().bounds()).zoomed(0.82f).panned(0, 0.02f);
            renderer.render(scene, camera, SpaceStyle.dark().withPoints(4).scaled(1.3f), target);
        }
        var image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < target.size().pixels(); i++) {
            int argb = target.bgra().order(ByteOrder.LITTLE_ENDIAN).getInt(4 * i);
            image.setRGB(i % 960, i / 960, argb);
        }
        write("renderer-space.png", image);
    }

    private static BufferedImage sheet(List<BufferedImage> parts, List<String> names) {
        int gap = 8;
        var sheet =
                new BufferedImage(
                        3 * SIDE + 4 * gap,
                        2 * (SIDE + CAPTION) + 2 * gap,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(0x14171C));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        graphics.setColor(new Color(0xD0D6DE));
        for (int i = 0; i < parts.size(); i++) {
            int x = gap + i % 3 * (SIDE + gap);
            int y = gap + i / 3 * (SIDE + CAPTION);
            graphics.drawImage(parts.get(i), x, y, null);
            graphics.drawString(names.get(i), x + 2, y + SIDE + 18);
        }
        graphics.dispose();
        return sheet;
    }

    private static void write(String name, BufferedImage image) throws IOException {
        long colours =
                Arrays.stream(
                                image.getRGB(
                                        0,
                                        0,
                                        image.getWidth(),
                                        image.getHeight(),
                                        null,
                                        0,
                                        image.getWidth()))
                        .distinct()
                        .count();
        assertThat(colours).as("colours of " + name).isGreaterThan(100);
        FOLDER.mkdirs();
        assertThat(ImageIO.write(image, "png", new File(FOLDER, name))).isTrue();
    }
}
