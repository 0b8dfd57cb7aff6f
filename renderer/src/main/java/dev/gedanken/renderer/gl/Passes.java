package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.Upscale;
import java.util.EnumMap;
import java.util.Map;

/** Owns every pass that a picture may need; the driver compiles one when it is first used. */
final class Passes implements AutoCloseable {
    private final FullTriangle triangle = new FullTriangle();
    private final Map<Upscale, FramePass> frames = new EnumMap<>(Upscale.class);
    private final HeatMapPass heatMap = new HeatMapPass(triangle);

    FramePass frame(Upscale upscale) {
        return frames.computeIfAbsent(upscale, key -> new FramePass(key, triangle));
    }

    HeatMapPass heatMap() {
        return heatMap;
    }

    @Override
    public void close() {
        heatMap.close();
        frames.values().forEach(FramePass::close);
        triangle.close();
    }
}
