package dev.gedanken.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlSpaceRenderer;
import dev.gedanken.renderer.space.PointCloud;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.space.SpaceScene;
import org.junit.jupiter.api.Test;

class SpaceBenchTest {

    @Test
    void theSamePointsAreDrawnEveryTime() {
        PointCloud once = SpaceBench.walks(2, 3);
        PointCloud again = SpaceBench.walks(2, 3);
        assertThat(once.size()).isEqualTo(6);
        assertThat(once.bounds()).isEqualTo(again.bounds());
        assertThat(once.x(3)).as("each walk begins anew").isBetween(-6f, 6f);
    }

    @Test
    void aRowSaysWhatWasDrawn() {
        try (SpaceRenderer renderer = OpenGlSpaceRenderer.open()) {
            SpaceScene scene = SpaceScene.of(SpaceBench.walks(3, 5));
            SpaceBench row = SpaceBench.measure(renderer, scene, new PixelSize(20, 10));
            assertThat(row.backend()).startsWith("OpenGL");
            assertThat(row.points()).isEqualTo(15);
            assertThat(row.paths()).isZero();
            assertThat(row.picture().count()).isEqualTo(row.pick().count()).isPositive();
        } catch (RendererUnavailableException e) {
            abort(e.getMessage());
        }
    }
}
