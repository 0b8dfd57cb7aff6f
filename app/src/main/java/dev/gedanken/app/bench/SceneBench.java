package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;

/**
 * How fast a true world is on one core.
 *
 * @param scene the scene's name
 * @param framesPerSecond steps with a drawn 64×64 frame
 * @param stepsPerSecond steps alone
 */
@JsonPropertyOrder({"scene", "framesPerSecond", "stepsPerSecond"})
public record SceneBench(String scene, double framesPerSecond, double stepsPerSecond) {
    private static final int WARM_UPS = 2_000;
    private static final int STEPS = 8_000;
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
        int colours = 0;
        long before = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            Action action = scene.actions().get(step / 10 % scene.actions().size());
            state = scene.step(state, action, Noise.at(0, step));
            if (drawsFrames) {
                colours += scene.frame(state).channel(0, 0, 0);
            }
        }
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        // The sum keeps the drawing from being optimised away.
        return colours < 0 ? 0 : Math.round(steps / seconds);
    }
}
