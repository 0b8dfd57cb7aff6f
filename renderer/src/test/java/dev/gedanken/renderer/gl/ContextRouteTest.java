package dev.gedanken.renderer.gl;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.gl.context.ContextRoute;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tries every way to a context that this machine offers. */
class ContextRouteTest {
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final List<Tile> TILES = List.of(Tile.of(noise(64, 64, 1)));

    @TestFactory
    Stream<DynamicTest> everyOpenRouteDrawsTheSamePicture() {
        return ContextRoute.all().stream()
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> drawThrough(route)));
    }

    private static void drawThrough(ContextRoute route) {
        PixelTarget usual = target(160, 120);
        PixelTarget other = target(160, 120);
        try (FrameRenderer best = OpenGlFrameRenderer.open();
                FrameRenderer renderer = openOrSkip(route)) {
            best.render(SINGLE, TILES, usual);
            renderer.render(SINGLE, TILES, other);
            assertThat(renderer.info().route()).isEqualTo(route.name());
            assertThat(bytes(other)).isEqualTo(bytes(usual));
        }
    }

    private static FrameRenderer openOrSkip(ContextRoute route) {
        try {
            return OpenGlFrameRenderer.open(List.of(route));
        } catch (RendererUnavailableException e) {
            assertThat(e).hasMessageContaining(route.name());
            return abort(e.getMessage());
        }
    }
}
