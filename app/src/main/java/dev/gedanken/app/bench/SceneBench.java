package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;

/**
 * How fast a true world is on one core.
 *
 * @param scene the scene's name
 * @param framesPerSecond steps with a 64×64 frame drawn into the same canvas
 * @param stepsPerSecond steps without drawing
 */
@JsonPropertyOrder({"scene", "framesPerSecond", "stepsPerSecond"})
public record SceneBench(String scene, double framesPerSecond, double stepsPerSecond) {
    private static final int WARM_UPS = 10_000;
    private static final int STEPS = 10_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Measures a scene; takes seconds. */
    public static <S extends SceneState<S>> SceneBench of(Scene<S> scene) {
        run(scene, WARM_UPS, true);
        double withFrames = run(scene, STEPS, true);
        return new SceneBench(scene.card().name(), withFrames, run(scene, STEPS, false));
    }

    private static <S extends SceneState<S>> double run(
            Scene<S> scene, int steps, boolean drawsFrames) {
        S state = scene.start(0);
        Canvas canvas = new Canvas(Scene.DEFAULT_FRAME_SIZE, Scene.DEFAULT_FRAME_SIZE);
        long before = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            Action action = scene.actions().get(step / 10 % scene.actions().size());
            state = scene.step(state, action, Noise.at(0, step));
            if (drawsFrames) {
                scene.draw(state, canvas);
            }
        }
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        return Math.round(steps / seconds);
    }
}
