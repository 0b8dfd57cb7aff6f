package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource
class LifecycleTest {
    /** More than the heap grows by meanwhile, much less than the leaks below would add up to. */
    private static final long TOLERATED_GROWTH_BYTES = 64L << 20;

    private static final Runs RUNS = Runs.ofThisRun();
    private static final Logger LOG = LoggerFactory.getLogger(LifecycleTest.class);
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final List<Tile> TILES = List.of(Tile.of(noise(64, 64, 1)));

    private final Backend backend;

    LifecycleTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void closesBeforeAnythingWasDrawn() {
        backend.open().close();
    }

    @Test
    void closesTwice() {
        OpenBackend opened = backend.open();
        FrameRenderer renderer = opened.renderer();
        renderer.render(SINGLE, TILES, target(10, 10));
        renderer.close();
        renderer.close();
    }

    @Test
    void drawsNoMoreOnceClosed() {
        OpenBackend opened = backend.open();
        FrameRenderer renderer = opened.renderer();
        renderer.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> renderer.render(SINGLE, TILES, target(10, 10)))
                .withMessage("The renderer is closed.");
    }

    @Test
    void staysUsableAfterARefusedPicture() {
        try (OpenBackend opened = backend.open()) {
            FrameRenderer renderer = opened.renderer();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> renderer.render(SINGLE, List.of(), target(10, 10)))
                    .withMessage("The picture's layout has 1 tiles, but 0 were given.");
            renderer.render(SINGLE, TILES, target(10, 10));
        }
    }

    @Test
    void refusesTheWrongThreadByName() {
        try (OpenBackend opened = backend.open()) {
            FrameRenderer renderer = opened.renderer();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() ->
                            CompletableFuture.runAsync(
                                            () -> renderer.render(SINGLE, TILES, target(9, 9)))
                                    .join())
                    .havingCause()
                    .isInstanceOf(WrongThreadException.class)
                    .withMessageContaining("belongs to thread '" + Thread.currentThread().getName())
                    .withMessageContaining("was called on 'ForkJoinPool");
        }
    }

    @Test
    void refusesToBeClosedByTheWrongThread() {
        try (OpenBackend opened = backend.open()) {
            FrameRenderer renderer = opened.renderer();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> CompletableFuture.runAsync(renderer::close).join())
                    .withCauseInstanceOf(WrongThreadException.class);
            renderer.render(SINGLE, TILES, target(10, 10));
        }
    }

    @Test
    void twoRenderersOnOneThreadDoNotDisturbEachOther() {
        PixelTarget first = target(50, 40);
        PixelTarget second = target(50, 40);
        try (OpenBackend outer = backend.open()) {
            try (OpenBackend inner = backend.open()) {
                outer.renderer().render(SINGLE, TILES, first);
                inner.renderer().render(SINGLE, TILES, second);
            }
            assertThat(bytes(second)).isEqualTo(bytes(first));
            outer.renderer().render(SINGLE, TILES, second);
            assertThat(bytes(second)).isEqualTo(bytes(first));
        }
    }

    @Test
    void saysWhatDraws() {
        try (OpenBackend opened = backend.open()) {
            FrameRenderer renderer = opened.renderer();
            assertThat(renderer.info().backend()).matches("(OpenGL|Vulkan) \\d.*");
            assertThat(renderer.info().device()).isNotBlank();
            assertThat(renderer.info().driver()).isNotBlank();
            assertThat(renderer.info().route()).isNotBlank();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void resizingDoesNotLeak() throws IOException {
        PixelTarget largest = target(400, 400);
        try (FrameRenderer renderer = openedPlain()) {
            resize(renderer, largest, 300);
            long before = residentBytes();
            int times = RUNS.resizes();
            resize(renderer, largest, times);
            assertNoGrowth("%d resizes".formatted(times), before);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void openingAndClosingDoesNotLeak() throws IOException {
        PixelTarget target = target(1000, 1000);
        openAndClose(target, 10);
        long before = residentBytes();
        int times = RUNS.cycles();
        openAndClose(target, times);
        assertNoGrowth("%d times opened and closed".formatted(times), before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void drawingDoesNotLeak() throws IOException {
        PixelTarget target = target(64, 48);
        Picture sharpened = SINGLE.with(Upscale.SHARPENED);
        try (FrameRenderer renderer = openedPlain()) {
            draw(renderer, sharpened, target, 300);
            long before = residentBytes();
            int times = RUNS.frames();
            draw(renderer, sharpened, target, times);
            assertNoGrowth("%d frames".formatted(times), before);
        }
    }

    private void assertNoGrowth(String after, long before) throws IOException {
        long growth = residentBytes() - before;
        LOG.info("{}: {} grow the process by {} KiB", backend, after, growth >> 10);
        assertThat(growth).isLessThan(TOLERATED_GROWTH_BYTES);
    }

    private FrameRenderer openedPlain() {
        try {
            return backend.openPlain();
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }

    /** Opens, draws and closes; each target that leaked would be 4 MB. */
    private void openAndClose(PixelTarget target, int times) {
        for (int i = 0; i < times; i++) {
            try (FrameRenderer renderer = openedPlain()) {
                renderer.render(SINGLE, TILES, target);
            }
        }
    }

    private static void draw(
            FrameRenderer renderer, Picture picture, PixelTarget target, int times) {
        for (int i = 0; i < times; i++) {
            renderer.render(picture, TILES, target);
        }
    }

    /** Draws in ever different sizes; each target that leaked would be 0.16 MB on average. */
    private static void resize(FrameRenderer renderer, PixelTarget largest, int times) {
        for (int i = 0; i < times; i++) {
            var size = new PixelSize(1 + (i * 37) % 400, 1 + (i * 91) % 400);
            renderer.render(SINGLE, TILES, new PixelTarget(size, largest.bgra()));
        }
    }

    /**
     * How often things are done; as often as the bars ask with {@code -Dgedanken.renderer.long=true},
     * which takes many minutes.
     */
    private record Runs(int resizes, int cycles, int frames) {

        static Runs ofThisRun() {
            return Boolean.getBoolean("gedanken.renderer.long")
                    ? new Runs(10_000, 1_000, 100_000)
                    : new Runs(700, 25, 700);
        }
    }

    private static long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) << 10;
        }
    }
}
