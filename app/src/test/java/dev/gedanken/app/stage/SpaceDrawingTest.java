package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.space.BeliefScene;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.PointCloud;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpaceDrawingTest {
    private static final int NODE = 42;

    private final List<SpaceResult> answers = new ArrayList<>();
    private final SpaceDrawing drawing = new SpaceDrawing(OnePoint::new, answers::add);

    private static SpaceView view(int width) {
        PointCloud cloud = PointCloud.of(new float[] {0, 0, 0}, new int[] {0xFFFFFF});
        SpaceScene scene = SpaceScene.of(cloud);
        return new SpaceView(
                new BeliefScene(scene, new int[] {NODE}),
                Camera.fitting(cloud.bounds()),
                SpaceStyle.dark(),
                new PixelSize(width, 10));
    }

    private void ask(RenderJob job) {
        drawing.take(job);
        drawing.draw();
    }

    @Test
    void aViewIsDrawnOnceAtItsSize() {
        ask(RenderJob.of(view(30)));
        drawing.draw();

        assertThat(answers).hasSize(1);
        assertThat(((SpaceResult.Drawn) answers.getFirst()).picture().ring().hasSize(30, 10))
                .isTrue();
    }

    @Test
    void aPickNamesTheMomentOfThePointThatShows() {
        ask(RenderJob.of(view(30)));
        ask(RenderJob.of(new SpacePick(3, 3, 4)));

        assertThat(answers.getLast()).isEqualTo(new SpaceResult.Picked(NODE));
    }

    @Test
    void aViewWaitsUntilAPictureIsGivenBack() {
        for (int i = 0; i <= PictureRing.SLOTS; i++) {
            ask(RenderJob.of(view(30)));
        }
        assertThat(answers).hasSize(PictureRing.SLOTS);

        answers.getFirst().release();
        drawing.draw();

        assertThat(answers).hasSize(PictureRing.SLOTS + 1);
    }

    @Test
    void whatIsMissingIsSaidOnce() {
        SpaceDrawing without =
                new SpaceDrawing(
                        () -> {
                            throw new RendererUnavailableException(Refusal.of("renderer.none"));
                        },
                        answers::add);
        without.take(RenderJob.of(view(30)));
        without.draw();
        without.draw();

        assertThat(answers)
                .containsExactly(new SpaceResult.Unavailable(Message.of("renderer.none")));
    }

    /** Shows its first point everywhere. */
    private static final class OnePoint implements SpaceRenderer {

        @Override
        public FrameTiming render(
                SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget target) {
            return new FrameTiming(0, 0, 0);
        }

        @Override
        public OptionalInt pick(int x, int y, int reachPixels) {
            return OptionalInt.of(0);
        }

        @Override
        public RendererInfo info() {
            return new CpuFrameRenderer().info();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
