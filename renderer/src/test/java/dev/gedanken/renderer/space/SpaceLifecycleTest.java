package dev.gedanken.renderer.space;

import static dev.gedanken.renderer.Pictures.target;

import dev.gedanken.renderer.Backend;
import dev.gedanken.renderer.Endurance;
import dev.gedanken.renderer.OpenSpace;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SpaceLifecycleTest {
    private static final Endurance ENDURANCE = Endurance.ofThisRun();
    private static final SpaceScene SCENE = BranchFan.of(5, 20, 5);
    private static final Camera CAMERA = Camera.fitting(SCENE.points().bounds());

    private final Backend backend;

    SpaceLifecycleTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void closesBeforeAnythingWasDrawn() {
        backend.openSpace().close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void resizingDoesNotLeak() {
        PixelTarget largest = target(400, 400);
        try (OpenSpace opened = ENDURANCE.openSpace(backend)) {
            ENDURANCE.withoutGrowth(
                    backend + ": resizes in space",
                    300,
                    ENDURANCE.resizes(),
                    i -> {
                        var size = new PixelSize(1 + (i * 37) % 400, 1 + (i * 91) % 400);
                        draw(opened, SCENE, new PixelTarget(size, largest.bgra()));
                    });
        }
    }

    /** Points, paths and words are uploaded again each time. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void otherScenesDoNotLeak() {
        PixelTarget target = target(100, 80);
        try (OpenSpace opened = ENDURANCE.openSpace(backend)) {
            ENDURANCE.withoutGrowth(
                    backend + ": scenes",
                    100,
                    ENDURANCE.resizes() / 10,
                    i -> draw(opened, BranchFan.of(i, 20, 5), target));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void openingAndClosingDoesNotLeak() {
        PixelTarget target = target(500, 500);
        ENDURANCE.withoutGrowth(
                backend + ": times opened and closed for space",
                10,
                ENDURANCE.cycles(),
                _ -> {
                    try (OpenSpace opened = ENDURANCE.openSpace(backend)) {
                        draw(opened, SCENE, target);
                    }
                });
    }

    private static void draw(OpenSpace opened, SpaceScene scene, PixelTarget target) {
        opened.renderer().render(scene, CAMERA, SpaceStyle.dark(), target);
        opened.renderer().pick(0, 0, 3);
    }
}
