package dev.gedanken.data;

import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Episodes played in a scene, computed on demand.
 *
 * @param scene the scene
 * @param recipe how they are made
 * @param firstSeed episode i starts from seed firstSeed + i
 * @param size how many episodes
 */
public record SceneEpisodes(Scene<?> scene, EpisodeRecipe recipe, long firstSeed, int size)
        implements EpisodeSource {

    /** Creates episodes of exactly {@code steps} steps in which seeds choose all variations. */
    public SceneEpisodes(Scene<?> scene, PolicyKind kind, long firstSeed, int size, int steps) {
        this(scene, EpisodeRecipe.forTraining(kind, steps), firstSeed, size);
    }

    /**
     * Returns the episode of a seed with given actions, such as a person's own play.
     *
     * @param recipe how it is made; its policy and number of steps are ignored
     */
    public static Episode replayed(
            Scene<?> scene, EpisodeRecipe recipe, long seed, List<Action> actions) {
        return replay(scene, recipe, seed, actions);
    }

    private static <S extends SceneState<S>> Episode replay(
            Scene<S> scene, EpisodeRecipe recipe, long seed, List<Action> actions) {
        Policy<S> script = (state, noise) -> actions.get((int) noise.step());
        return play(scene, recipe, script, seed, actions.size());
    }

    @Override
    public ActionSpace actions() {
        return scene.actions();
    }

    @Override
    public Episode episode(int index) {
        return play(scene, recipe, firstSeed + index);
    }

    private static <S extends SceneState<S>> Episode play(
            Scene<S> scene, EpisodeRecipe recipe, long seed) {
        return play(scene, recipe, scene.policy(recipe.policy()), seed, recipe.steps());
    }

    private static <S extends SceneState<S>> Episode play(
            Scene<S> scene, EpisodeRecipe recipe, Policy<S> policy, long seed, int steps) {
        List<Frame> frames = new ArrayList<>(steps + 1);
        List<Action> actions = new ArrayList<>(steps);
        List<List<Double>> factors = new ArrayList<>(steps + 1);
        List<Outcome> outcomes = new ArrayList<>(steps);
        VariationValues varied = VariationValues.sampled(scene.variations(), seed);
        S state = scene.start(seed, varied.with(recipe.fixed()));
        frames.add(scene.frame(state, recipe.frameSize()));
        factors.add(values(state.factors()));
        for (int step = 0; step < steps; step++) {
            Noise noise = Noise.at(seed, step);
            Action action = policy.act(state, noise);
            state = scene.step(state, action, noise);
            actions.add(action);
            frames.add(scene.frame(state, recipe.frameSize()));
            factors.add(values(state.factors()));
            outcomes.add(state.outcome());
            if (recipe.ending() == Ending.WHEN_TERMINATED && state.outcome().terminated()) {
                break;
            }
        }
        List<String> names = state.factors().stream().map(value -> value.factor().name()).toList();
        return new Episode(seed, frames, actions, new EpisodeLabels(names, factors, outcomes));
    }

    private static List<Double> values(List<FactorValue> factors) {
        return factors.stream().map(FactorValue::value).toList();
    }

    @Override
    public Optional<Supplier<TrueWorld>> world() {
        return Optional.of(() -> new SceneWorld(scene, FrameShape.square(recipe.frameSize())));
    }
}
