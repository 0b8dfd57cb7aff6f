package dev.gedanken.data;

import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * Episodes played by a policy in a scene, computed when asked for.
 *
 * @param scene where
 * @param kind who plays
 * @param firstSeed episode i starts from seed firstSeed + i
 * @param size how many episodes
 * @param steps how long each one is
 */
public record SceneEpisodes(Scene<?> scene, PolicyKind kind, long firstSeed, int size, int steps)
        implements EpisodeSource {

    @Override
    public ActionSpace actions() {
        return scene.actions();
    }

    @Override
    public Episode episode(int index) {
        return play(scene, kind, firstSeed + index, steps);
    }

    private static <S extends SceneState<S>> Episode play(
            Scene<S> scene, PolicyKind kind, long seed, int steps) {
        Policy<S> policy = scene.policy(kind);
        List<Frame> frames = new ArrayList<>(steps + 1);
        List<Action> actions = new ArrayList<>(steps);
        S state = scene.start(seed);
        frames.add(scene.frame(state));
        for (int step = 0; step < steps; step++) {
            Noise noise = Noise.at(seed, step);
            Action action = policy.act(state, noise);
            state = scene.step(state, action, noise);
            actions.add(action);
            frames.add(scene.frame(state));
        }
        return new Episode(seed, frames, actions);
    }
}
