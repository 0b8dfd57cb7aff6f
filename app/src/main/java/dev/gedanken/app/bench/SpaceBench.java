package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlSpaceRenderer;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.PointCloud;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceScene.Axes;
import dev.gedanken.renderer.space.SpaceStyle;
import dev.gedanken.renderer.space.Trajectory;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import dev.gedanken.renderer.vulkan.VulkanSpaceRenderer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How fast latent space is drawn while the camera moves around it.
 *
 * @param backend the renderer
 * @param points how many there are
 * @param paths through all points, with axes and their names; 0 draws only points
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param picture drawing it and getting the pixels back
 * @param picturesPerSecond computed from the median
 * @param pick finding the point at a pixel
 */
@JsonPropertyOrder({
    "backend",
    "points",
    "paths",
    "width",
    "height",
    "picture",
    "picturesPerSecond",
    "pick"
})
public record SpaceBench(
        String backend,
        int points,
        int paths,
        int width,
        int height,
        Timings picture,
        double picturesPerSecond,
        Timings pick) {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceBench.class);
    private static final PixelSize SIZE = new PixelSize(960, 540);
    private static final int PATHS = 100;
    private static final int STEPS = 200;
    private static final int WARM_UPS = 10;
    private static final int PICTURES = 60;
    private static final float TURN_RADIANS = 0.05f;
    private static final int REACH_PIXELS = 6;
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Measures 20,000 points on OpenGL and Vulkan, as far as available; takes a few seconds. */
    public static List<SpaceBench> ofAll() {
        List<SpaceBench> results = new ArrayList<>();
        for (Supplier<SpaceRenderer> open :
                List.<Supplier<SpaceRenderer>>of(
                        OpenGlSpaceRenderer::open,
                        () -> VulkanSpaceRenderer.open(VulkanSettings.usual()))) {
            try (SpaceRenderer renderer = open.get()) {
                SpaceScene points = SpaceScene.of(walks(PATHS, STEPS));
                results.add(measure(renderer, points, SIZE));
                results.add(measure(renderer, withPaths(points), SIZE));
            } catch (RendererUnavailableException | LinkageError e) {
                LOG.info("Not measured", e);
            }
        }
        return List.copyOf(results);
    }

    static SpaceBench measure(SpaceRenderer renderer, SpaceScene scene, PixelSize size) {
        PixelTarget target = new PixelTarget(size, ByteBuffer.allocateDirect((int) size.bytes()));
        Camera camera = Camera.fitting(scene.points().bounds());
        long[] pictures = new long[PICTURES];
        long[] picks = new long[PICTURES];
        for (int i = -WARM_UPS; i < PICTURES; i++) {
            camera = camera.orbited(TURN_RADIANS, 0);
            FrameTiming timing = renderer.render(scene, camera, SpaceStyle.dark(), target);
            long drawn = System.nanoTime();
            renderer.pick(size.width() / 2, size.height() / 2, REACH_PIXELS);
            if (i >= 0) {
                pictures[i] = timing.totalNanos();
                picks[i] = System.nanoTime() - drawn;
            }
        }
        Timings picture = Timings.of(pictures);
        return new SpaceBench(
                renderer.info().backend(),
                scene.points().size(),
                scene.trajectories().size(),
                size.width(),
                size.height(),
                picture,
                MILLIS_PER_SECOND / picture.millisP50(),
                Timings.of(picks));
    }

    /** Returns the points of a random walk, coloured by time; always the same. */
    static PointCloud walks(int paths, int steps) {
        Random random = new Random(1);
        float[] positions = new float[3 * paths * steps];
        float[] times = new float[paths * steps];
        for (int i = 0; i < times.length; i++) {
            boolean isFirst = i % steps == 0;
            times[i] = i % steps;
            for (int axis = 0; axis < 3; axis++) {
                float before = isFirst ? 0 : positions[3 * (i - 1) + axis];
                positions[3 * i + axis] = before + (float) random.nextGaussian();
            }
        }
        return PointCloud.byValue(positions, times, 0, steps, ColourMap.VIRIDIS);
    }

    private static SpaceScene withPaths(SpaceScene points) {
        List<Trajectory> paths =
                IntStream.range(0, PATHS)
                        .mapToObj(path -> IntStream.range(path * STEPS, (path + 1) * STEPS))
                        .map(indices -> new Trajectory(indices.toArray(), 0x56B4E9, 2))
                        .toList();
        return points.withTrajectories(paths).withAxes(new Axes("PC 1", "PC 2", "PC 3"));
    }
}
