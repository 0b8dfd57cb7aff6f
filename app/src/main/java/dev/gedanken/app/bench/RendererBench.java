package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.stage.CpuFrameRenderer;
import dev.gedanken.app.stage.FramePixels;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How fast a renderer draws one frame, or many side by side, at one size.
 *
 * @param backend the renderer
 * @param upscale how pixels are enlarged
 * @param tiles how many frames are side by side
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param upload passing the frame to the device
 * @param draw drawing it
 * @param readBack getting the pixels back
 * @param total everything
 */
@JsonPropertyOrder({
    "backend",
    "upscale",
    "tiles",
    "width",
    "height",
    "upload",
    "draw",
    "readBack",
    "total"
})
public record RendererBench(
        String backend,
        String upscale,
        int tiles,
        int width,
        int height,
        Timings upload,
        Timings draw,
        Timings readBack,
        Timings total) {
    private static final Logger LOG = LoggerFactory.getLogger(RendererBench.class);
    private static final List<PixelSize> SIZES =
            List.of(new PixelSize(960, 720), new PixelSize(1280, 720), new PixelSize(1920, 1080));
    private static final PixelSize SIZE_OF_MANY = new PixelSize(1280, 720);
    private static final int MANY = Layout.SideBySide.MOST_TILES;
    private static final int WARM_UPS = 10;
    private static final int PICTURES = 60;

    /** Measures OpenGL, Vulkan and the processor, as far as available; takes a minute. */
    public static List<RendererBench> ofAll(Frame frame) {
        List<RendererBench> results = new ArrayList<>();
        for (Supplier<FrameRenderer> open :
                List.<Supplier<FrameRenderer>>of(
                        OpenGlFrameRenderer::open,
                        () -> VulkanFrameRenderer.open(VulkanSettings.usual()))) {
            try (FrameRenderer renderer = open.get()) {
                results.addAll(of(renderer, frame));
            } catch (RendererUnavailableException | LinkageError e) {
                LOG.info("Not measured", e);
            }
        }
        try (FrameRenderer processor = new CpuFrameRenderer()) {
            results.addAll(ofNearest(processor, frame));
        }
        return List.copyOf(results);
    }

    /** Measures a renderer at every size and with every upscaling, then with many frames. */
    public static List<RendererBench> of(FrameRenderer renderer, Frame frame) {
        List<RendererBench> results =
                new ArrayList<>(of(renderer, frame, List.of(Upscale.values())));
        Tile tile = new FramePixels().tile(frame);
        for (Upscale upscale : List.of(Upscale.PIXEL_CRISP, Upscale.SHARPENED)) {
            results.add(measure(renderer, Collections.nCopies(MANY, tile), SIZE_OF_MANY, upscale));
        }
        return List.copyOf(results);
    }

    /** Measures a renderer that supports only the nearest pixel. */
    public static List<RendererBench> ofNearest(FrameRenderer renderer, Frame frame) {
        return of(renderer, frame, List.of(Upscale.NEAREST));
    }

    private static List<RendererBench> of(
            FrameRenderer renderer, Frame frame, List<Upscale> upscales) {
        Tile tile = new FramePixels().tile(frame);
        List<RendererBench> results = new ArrayList<>();
        for (PixelSize size : SIZES) {
            for (Upscale upscale : upscales) {
                results.add(measure(renderer, List.of(tile), size, upscale));
            }
        }
        return List.copyOf(results);
    }

    private static RendererBench measure(
            FrameRenderer renderer, List<Tile> tiles, PixelSize size, Upscale upscale) {
        Picture picture = Picture.of(new Layout.SideBySide(tiles.size(), 0)).with(upscale);
        PixelTarget target = new PixelTarget(size, ByteBuffer.allocateDirect((int) size.bytes()));
        List<FrameTiming> timings = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + PICTURES; i++) {
            timings.add(renderer.render(picture, tiles, target));
        }
        List<FrameTiming> measured = timings.subList(WARM_UPS, timings.size());
        return new RendererBench(
                renderer.info().backend(),
                upscale.name().toLowerCase(Locale.ROOT),
                tiles.size(),
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
