package dev.gedanken.app.stage;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.Tile;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Hands frames to a renderer through one reused direct buffer; belongs to one thread. */
public final class FramePixels {
    private static final int BYTES_PER_PIXEL = 4;
    private static final byte OPAQUE = (byte) 0xFF;
    private static final float HEAT_OPACITY = 0.8f;

    private ByteBuffer rgba = ByteBuffer.allocateDirect(0);

    /** Returns a tile with the frame under its heat map, if any; valid until the next call. */
    public Tile tile(Frame frame, Optional<ScalarGrid> heat) {
        PixelSize size = new PixelSize(frame.width(), frame.height());
        Tile plain = Tile.of(new SourceFrame(size, copy(frame)));
        return heat.map(grid -> plain.under(heatMap(grid))).orElse(plain);
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

    private static HeatMap heatMap(ScalarGrid grid) {
        long[] shape = grid.values().shape();
        PixelSize size = new PixelSize((int) shape[1], (int) shape[0]);
        return HeatMap.of(new ScalarMap(size, grid.values().toArray()), ColourMap.MAGMA)
                .between(grid.low(), grid.high())
                .withOpacity(HEAT_OPACITY);
    }
}
