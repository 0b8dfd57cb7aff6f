package dev.gedanken.app.stage;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.LabelMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.Tile;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Passes frames to a renderer through one reused direct buffer; belongs to one thread. */
public final class FramePixels {
    private static final int BYTES_PER_PIXEL = 4;
    private static final byte OPAQUE = (byte) 0xFF;
    private static final float PERCENT = 100;

    private ByteBuffer rgba = ByteBuffer.allocateDirect(0);

    /** Returns a tile with the frame; valid until the next call. */
    public Tile tile(Frame frame) {
        return Tile.of(source(frame));
    }

    /** Returns the frame in the renderer's form; valid until the next call. */
    SourceFrame source(Frame frame) {
        return new SourceFrame(new PixelSize(frame.width(), frame.height()), copy(frame));
    }

    private ByteBuffer copy(Frame frame) {
        int pixels = frame.width() * frame.height();
        if (rgba.capacity() != pixels * BYTES_PER_PIXEL) {
            rgba = ByteBuffer.allocateDirect(pixels * BYTES_PER_PIXEL);
        }
        ByteBuffer rgb = frame.rgb();
        rgba.clear();
        for (int i = 0; i < pixels; i++) {
            rgba.put(rgb.get()).put(rgb.get()).put(rgb.get()).put(OPAQUE);
        }
        return rgba.flip();
    }

    /** Returns a map of numbers in colours. */
    static HeatMap heatMap(ScalarGrid grid, ColourMap colours, int percent) {
        long[] shape = grid.values().shape();
        PixelSize size = new PixelSize((int) shape[1], (int) shape[0]);
        return HeatMap.of(new ScalarMap(size, grid.values().toArray()), colours)
                .between(grid.low(), grid.high())
                .withOpacity(percent / PERCENT);
    }

    /** Returns the object of each pixel in the renderer's form. */
    static LabelMap labels(ObjectMask mask) {
        byte[] ids = mask.ids();
        int[] labels = new int[ids.length];
        Arrays.setAll(labels, i -> ids[i] & 0xFF);
        return new LabelMap(new PixelSize(mask.width(), mask.height()), labels);
    }
}
