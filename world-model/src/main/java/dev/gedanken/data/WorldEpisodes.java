package dev.gedanken.data;

import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.PlaysEpisodes;
import dev.gedanken.truth.RandomActions;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Episodes played in any true world, computed on demand. Several threads may use this at once: it
 * opens and closes a world for each.
 */
public final class WorldEpisodes implements EpisodeSource, AutoCloseable {
    private final Supplier<TrueWorld> opener;
    private final Recipe recipe;
    private final ActionSpace actions;
    private final Queue<TrueWorld> free = new ConcurrentLinkedQueue<>();
    private final Queue<TrueWorld> opened = new ConcurrentLinkedQueue<>();

    /**
     * How the episodes are made.
     *
     * @param policy the policy that plays
     * @param hold for how many steps a random action is held, on average
     * @param steps the most steps of an episode
     * @param ending whether it stops when the world says that it is over
     * @param firstSeed episode i starts from seed firstSeed + i
     * @param size how many episodes
     */
    public record Recipe(
            PolicyKind policy,
            int hold,
            int steps,
            EpisodeRecipe.Ending ending,
            long firstSeed,
            int size) {

        /** Returns this recipe as one line; equal lines make equal episodes. */
        public String describe() {
            return "policy %s%s, %d steps, %s, seeds from %d"
                    .formatted(
                            policy.label(),
                            hold == RandomActions.USUAL_HOLD
                                    ? ""
                                    : " held for about %d steps".formatted(hold),
                            steps,
                            ending == EpisodeRecipe.Ending.WHEN_TERMINATED
                                    ? "to the end"
                                    : "all of them",
                            firstSeed);
        }
    }

    /**
     * Creates episodes of a world.
     *
     * @param opener opens the world, once for each thread
     * @throws BadInputException if the world's inputs are not discrete actions, or it lacks the
     *     policy
     */
    public WorldEpisodes(Supplier<TrueWorld> opener, Recipe recipe) {
        this.opener = opener;
        this.recipe = recipe;
        TrueWorld world = taken();
        free.add(world);
        if (!(world.inputs() instanceof ActionSpace discrete)) {
            close();
            throw BadInputException.of("worldmodel.world.continuous", world.name());
        }
        if (!world.policies().contains(recipe.policy())) {
            close();
            throw BadInputException.of(
                    "worldmodel.evaluation.policy",
                    world.name(),
                    recipe.policy().label(),
                    world.policies());
        }
        this.actions = discrete;
    }

    private TrueWorld taken() {
        TrueWorld world = free.poll();
        if (world == null) {
            world = opener.get();
            opened.add(world);
        }
        return world;
    }

    @Override
    public int size() {
        return recipe.size();
    }

    @Override
    public ActionSpace actions() {
        return actions;
    }

    @Override
    public Episode episode(int index) {
        TrueWorld world = taken();
        try {
            long seed = recipe.firstSeed() + index;
            return recipe.policy() == PolicyKind.RANDOM && world instanceof PlaysEpisodes player
                    ? playedAtOnce(player, seed)
                    : playedStepByStep(world, seed);
        } finally {
            free.add(world);
        }
    }

    private Episode playedAtOnce(PlaysEpisodes player, long seed) {
        List<Action> done =
                IntStream.range(0, recipe.steps())
                        .mapToObj(step -> random(Noise.at(seed, step)))
                        .map(Action.class::cast)
                        .toList();
        EpisodeTape tape = new EpisodeTape(seed);
        player.play(
                seed,
                done,
                stopsAtTheEnd(),
                moment -> {
                    if (tape.moments() == 0) {
                        tape.begin(moment);
                    } else {
                        tape.step(done.get(tape.moments() - 1), moment);
                    }
                });
        return tape.episode();
    }

    private Episode playedStepByStep(TrueWorld world, long seed) {
        EpisodeTape tape = new EpisodeTape(seed);
        Twin twin = world.start(seed);
        tape.begin(twin);
        for (int step = 0; step < recipe.steps(); step++) {
            Noise luck = Noise.at(seed, step);
            Input input = choose(twin, luck);
            twin = twin.step(input, luck);
            tape.step((Action) input, twin);
            if (stopsAtTheEnd() && twin.outcome().map(Outcome::terminated).orElse(false)) {
                break;
            }
        }
        return tape.episode();
    }

    /** A world's own random policy decides for itself how long it holds an action. */
    private Input choose(Twin twin, Noise luck) {
        return recipe.policy() == PolicyKind.RANDOM && recipe.hold() != RandomActions.USUAL_HOLD
                ? random(luck)
                : twin.choose(recipe.policy(), luck);
    }

    private Input random(Noise luck) {
        return RandomActions.at(actions, luck, recipe.hold());
    }

    private boolean stopsAtTheEnd() {
        return recipe.ending() == EpisodeRecipe.Ending.WHEN_TERMINATED;
    }

    @Override
    public void close() {
        opened.forEach(TrueWorld::close);
    }

    @Override
    public Optional<Supplier<TrueWorld>> world() {
        return Optional.of(opener);
    }
}
