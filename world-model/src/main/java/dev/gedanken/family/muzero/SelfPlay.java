package dev.gedanken.family.muzero;

import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.Outcome;
import dev.gedanken.search.SearchSettings;
import dev.gedanken.search.SearchTree;
import dev.gedanken.search.TreeSearch;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Draws;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plays episodes in the true world, in parallel, with a search for each step (section 3; appendix
 * C): the action is drawn from the visit counts, and these and the root value are stored as
 * targets.
 *
 * @param config the model's sizes
 * @param settings how to play
 * @param world owned by the caller
 * @param seed of all noise except the world's
 */
record SelfPlay(MuZeroConfig config, MuZeroTrainingSettings settings, TrueWorld world, long seed) {
    /** Seeds of played episodes, far from those of recorded ones. */
    private static final long FIRST_SEED = 2_000_000;

    private static final int NOISE_STREAM = 97;
    private static final int ACTION_STREAM = 98;

    /** An episode being played. */
    private static final class Playing {
        final long seed;
        final List<Frame> frames = new ArrayList<>();
        final List<Integer> actions = new ArrayList<>();
        final List<Outcome> outcomes = new ArrayList<>();
        final List<double[]> policies = new ArrayList<>();
        final List<Double> values = new ArrayList<>();
        Twin twin;

        Playing(long seed, Twin twin) {
            this.seed = seed;
            this.twin = twin;
            frames.add(twin.frame());
        }

        void step(Input input, int action, int number) {
            twin = twin.step(input, Noise.at(seed, number));
            frames.add(twin.frame());
            actions.add(action);
            outcomes.add(twin.outcome().orElse(Outcome.of(0)));
        }

        boolean isOver() {
            return !outcomes.isEmpty() && outcomes.getLast().terminated();
        }

        Game game() {
            Game game = new Game(seed, false, frames, bytes(actions), outcomes);
            for (int t = 0; t < policies.size(); t++) {
                game.searched(t, policies.get(t), values.get(t));
            }
            return game;
        }
    }

    private static byte[] bytes(List<Integer> actions) {
        byte[] bytes = new byte[actions.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = actions.get(i).byteValue();
        }
        return bytes;
    }

    /** Returns the seed of the episode with this number; never one that is kept for evaluation. */
    private static long seedOf(long number) {
        return FIRST_SEED + number % (HeldOutSeeds.FIRST - FIRST_SEED);
    }

    /**
     * Plays a round.
     *
     * @param search search with the network's current weights
     * @param first number of the first episode, so that no two are the same
     * @param temperature T of the visit counts from which actions are drawn
     */
    List<Game> play(NetworkSearch search, long first, double temperature) {
        List<Playing> all =
                IntStream.range(0, settings.games())
                        .mapToObj(i -> seedOf(first + i))
                        .map(own -> new Playing(own, world.start(own)))
                        .toList();
        for (int step = 0; step < settings.gameSteps(); step++) {
            List<Integer> going =
                    IntStream.range(0, all.size())
                            .filter(i -> !all.get(i).isOver())
                            .boxed()
                            .toList();
            if (going.isEmpty()) {
                break;
            }
            step(search, all, going, first, step, temperature);
        }
        return all.stream().map(Playing::game).toList();
    }

    private void step(
            NetworkSearch search,
            List<Playing> all,
            List<Integer> going,
            long first,
            int step,
            double temperature) {
        List<Frame> seen = new ArrayList<>();
        List<Noise> noise = new ArrayList<>();
        for (int i : going) {
            List<Frame> frames = all.get(i).frames;
            for (int k = config.stack() - 1; k >= 0; k--) {
                seen.add(frames.get(Math.max(0, frames.size() - 1 - k)));
            }
            noise.add(new Noise(seed, NOISE_STREAM, numberOf(first + i, step)));
        }
        List<SearchTree<float[]>> trees =
                new TreeSearch<>(
                                search, exploring(), FixedBatch.ROWS, search.represent(seen), noise)
                        .run()
                        .trees();
        List<? extends Input> inputs = world.inputs().enumerated();
        for (int k = 0; k < going.size(); k++) {
            int i = going.get(k);
            SearchTree<float[]> tree = trees.get(k);
            Noise luck = new Noise(seed, ACTION_STREAM, numberOf(first + i, step));
            int action = Draws.index(tree.policy(temperature), luck.uniform(0));
            all.get(i).policies.add(tree.policy(1));
            all.get(i).values.add(tree.value());
            all.get(i).step(inputs.get(action), action, step);
        }
    }

    private long numberOf(long episode, int step) {
        return episode * settings.gameSteps() + step;
    }

    private SearchSettings exploring() {
        return new SearchSettings(
                settings.numSimulations(),
                config.discount(),
                settings.noiseConcentration(),
                settings.noiseShare());
    }

    /**
     * Returns an episode with its frames and outcomes, replayed from its actions, because a
     * checkpoint stores no frames.
     */
    Game again(long episodeSeed, byte[] actions) {
        List<? extends Input> inputs = world.inputs().enumerated();
        Playing playing = new Playing(episodeSeed, world.start(episodeSeed));
        for (int t = 0; t < actions.length; t++) {
            int action = actions[t] & 0xFF;
            playing.step(inputs.get(action), action, t);
        }
        return playing.game();
    }
}
