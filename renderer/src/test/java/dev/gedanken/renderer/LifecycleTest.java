package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LifecycleTest {
    private static final Endurance ENDURANCE = Endurance.ofThisRun();
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

    /** Each target that leaked would be 0.16 MB on average. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void resizingDoesNotLeak() {
        PixelTarget largest = target(400, 400);
        try (OpenBackend opened = ENDURANCE.open(backend)) {
            ENDURANCE.withoutGrowth(
                    backend + ": resizes",
                    300,
                    ENDURANCE.resizes(),
                    i -> {
                        var size = new PixelSize(1 + (i * 37) % 400, 1 + (i * 91) % 400);
                        opened.renderer()
                                .render(SINGLE, TILES, new PixelTarget(size, largest.bgra()));
                    });
        }
    }

    /** Each target that leaked would be 4 MB. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void openingAndClosingDoesNotLeak() {
        PixelTarget target = target(1000, 1000);
        ENDURANCE.withoutGrowth(
                backend + ": times opened and closed",
                10,
                ENDURANCE.cycles(),
                _ -> {
                    try (OpenBackend opened = ENDURANCE.open(backend)) {
                        opened.renderer().render(SINGLE, TILES, target);
                    }
                });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void drawingDoesNotLeak() {
        PixelTarget target = target(64, 48);
        Picture sharpened = SINGLE.with(Upscale.SHARPENED);
        try (OpenBackend opened = ENDURANCE.open(backend)) {
            ENDURANCE.withoutGrowth(
                    backend + ": frames",
                    300,
                    ENDURANCE.frames(),
                    _ -> opened.renderer().render(sharpened, TILES, target));
        }
    }
}
