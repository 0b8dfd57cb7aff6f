package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.capture.PictureCapture;
import dev.gedanken.renderer.plan.PlanRenderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Draws the stage as a picture for a file, in any width.
 *
 * @param look its appearance and width
 * @param overlay the overlay of the frames
 */
public record StageCapture(StageLook look, Overlay overlay) {
    /** Tiles in a row; more tiles go to further rows. */
    private static final int MOST_IN_A_ROW = 3;

    private static final int GAP_SHARE = 64;
    private static final int OPAQUE = 0xFF000000;

    /**
     * Returns a moment as PNG; takes a while.
     *
     * @param renderers opens the renderer, on the calling thread, which must not be a virtual one
     */
    public byte[] png(LiveSnapshot moment, Supplier<FrameRenderer> renderers) {
        try (FrameRenderer renderer = renderers.get()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image(moment.tiles(), renderer), "png", bytes)) {
                throw new IllegalStateException("This Java writes no PNG files.");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns tiles in rows, as large as fit into the width. */
    BufferedImage image(List<StageTile> tiles, FrameRenderer renderer) {
        int columns = columns(tiles.size());
        int rows = Math.ceilDiv(tiles.size(), columns);
        int width = look.exportPixels();
        int gap = columns == 1 ? 0 : width / GAP_SHARE;
        int side = (width - gap * (columns - 1)) / columns;
        int height = rows * side + (rows - 1) * gap;
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        TilePictures pictures = new TilePictures();
        for (int i = 0; i < tiles.size(); i++) {
            TilePictures.Composed composed =
                    pictures.of(tiles.get(i), look, overlay, Optional.empty(), 0);
            int[] pixels = drawn(composed, new PixelSize(side, side), renderer);
            int left = i % columns * (side + gap);
            int top = i / columns * (side + gap);
            all.setRGB(left, top, side, side, pixels, 0, side);
        }
        return all;
    }

    private static int columns(int tiles) {
        return tiles <= MOST_IN_A_ROW ? tiles : (int) Math.ceil(Math.sqrt(tiles));
    }

    private static int[] drawn(
            TilePictures.Composed composed, PixelSize size, FrameRenderer renderer) {
        if (renderer instanceof PlanRenderer plans) {
            return new PictureCapture(plans)
                    .image(composed.picture(), composed.tiles(), size)
                    .getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
        }
        ByteBuffer bgra = ByteBuffer.allocateDirect(Math.toIntExact(size.bytes()));
        renderer.render(composed.picture(), composed.tiles(), new PixelTarget(size, bgra));
        int[] pixels = new int[size.pixels()];
        bgra.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return pixels;
    }
}
