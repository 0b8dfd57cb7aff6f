package dev.gedanken.renderer.space;

import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gedanken.renderer.DeviceLostException;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReopeningSpaceRendererTest {
    private static final SpaceScene SCENE =
            SpaceScene.of(PointCloud.of(new float[] {0, 0, 0}, new int[] {0xFFFFFF}));
    private static final Camera CAMERA = Camera.fitting(SCENE.points().bounds());

    private final List<String> log = new ArrayList<>();

    @Test
    void aLostDeviceIsClosedAndAnotherOneDraws() {
        var renderer = new ReopeningSpaceRenderer(() -> new Fake(log.isEmpty()));
        render(renderer);
        assertThat(log).containsExactly("lost", "closed", "drawn");
        assertThat(renderer.pick(0, 0, 0)).hasValue(0);
    }

    @Test
    void aPictureThatIsLostHasNoPoints() {
        var renderer = new ReopeningSpaceRenderer(() -> new Fake(log.isEmpty()));
        assertThat(renderer.pick(0, 0, 0)).isEmpty();
        render(renderer);
        assertThat(log).containsExactly("lost", "closed", "drawn");
    }

    @Test
    void twoLossesInARowAreTold() {
        var renderer = new ReopeningSpaceRenderer(() -> new Fake(true));
        assertThatExceptionOfType(DeviceLostException.class).isThrownBy(() -> render(renderer));
    }

    private static void render(SpaceRenderer renderer) {
        renderer.render(SCENE, CAMERA, SpaceStyle.dark(), target(4, 4));
    }

    private final class Fake implements SpaceRenderer {
        private final boolean isLost;

        Fake(boolean isLost) {
            this.isLost = isLost;
        }

        @Override
        public FrameTiming render(
                SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget target) {
            requireThere();
            log.add("drawn");
            return new FrameTiming(0, 0, 0);
        }

        @Override
        public OptionalInt pick(int x, int y, int reachPixels) {
            requireThere();
            return OptionalInt.of(0);
        }

        @Override
        public RendererInfo info() {
            return new RendererInfo("Fake", "none", "none", "none", DeviceKind.PROCESSOR);
        }

        @Override
        public void close() {
            log.add("closed");
        }

        private void requireThere() {
            if (isLost) {
                log.add("lost");
                throw new DeviceLostException("gone");
            }
        }
    }
}
