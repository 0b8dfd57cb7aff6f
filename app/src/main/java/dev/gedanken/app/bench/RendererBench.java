package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.stage.FramePixels;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How fast a renderer draws one frame at one size.
 *
 * @param backend what draws
 * @param upscale how pixels are enlarged
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param upload handing the frame to the device
 * @param draw drawing it
 * @param readBack getting the pixels back
 * @param total everything
 */
@JsonPropertyOrder({"backend", "upscale", "width", "height", "upload", "draw", "readBack", "total"})
public record RendererBench(
        String backend,
        String upscale,
        int width,
        int height,
        Timings upload,
        Timings draw,
        Timings readBack,
        Timings total) {
    private static final List<PixelSize> SIZES =
            List.of(new PixelSize(960, 720), new PixelSize(1280, 720), new PixelSize(1920, 1080));
    private static final int WARM_UPS = 10;
    private static final int PICTURES = 60;

    /** Measures a renderer at every size and with every upscaling; takes seconds. */
    public static List<RendererBench> of(FrameRenderer renderer, Frame frame) {
        return of(renderer, frame, List.of(Upscale.values()));
    }

    /** Measures a renderer that knows only the nearest pixel. */
    public static List<RendererBench> ofNearest(FrameRenderer renderer, Frame frame) {
        return of(renderer, frame, List.of(Upscale.NEAREST));
    }

    private static List<RendererBench> of(
            FrameRenderer renderer, Frame frame, List<Upscale> upscales) {
        Tile tile = new FramePixels().tile(frame, Optional.empty());
        List<RendererBench> results = new ArrayList<>();
        for (PixelSize size : SIZES) {
            for (Upscale upscale : upscales) {
                results.add(measure(renderer, tile, size, upscale));
            }
        }
        return List.copyOf(results);
    }

    private static RendererBench measure(
            FrameRenderer renderer, Tile tile, PixelSize size, Upscale upscale) {
        Picture picture = Picture.of(new Layout.Single()).with(upscale);
        PixelTarget target = new PixelTarget(size, ByteBuffer.allocateDirect((int) size.bytes()));
        List<FrameTiming> timings = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + PICTURES; i++) {
            timings.add(renderer.render(picture, List.of(tile), target));
        }
        List<FrameTiming> measured = timings.subList(WARM_UPS, timings.size());
        return new RendererBench(
                renderer.info().backend(),
                upscale.name().toLowerCase(Locale.ROOT),
                size.width(),
                size.height(),
                stage(measured, FrameTiming::uploadNanos),
                stage(measured, FrameTiming::drawNanos),
                stage(measured, FrameTiming::readBackNanos),
                stage(measured, FrameTiming::totalNanos));
    }

    private static Timings stage(List<FrameTiming> timings, ToLongFunction<FrameTiming> nanos) {
        return Timings.of(timings.stream().mapToLong(nanos).toArray());
    }
}
