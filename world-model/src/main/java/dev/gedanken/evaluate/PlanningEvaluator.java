package dev.gedanken.evaluate;

import dev.gedanken.measure.Interval;
import dev.gedanken.model.Belief;
import dev.gedanken.plan.Dynamics;
import dev.gedanken.plan.ModelDynamics;
import dev.gedanken.plan.Objective;
import dev.gedanken.plan.OracleDynamics;
import dev.gedanken.plan.PlanTrace;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lets planners act in the true world on held-out seeds: with a model, which sees each true frame,
 * or with the true world itself as an oracle. The difference between both is the counterfactual
 * planning gap: success(oracle) − success(model) shows whether the model or the planner is at
 * fault.
 */
public final class PlanningEvaluator {
    private static final double MEDIAN = 0.5;
    private static final double LAST_PERCENT = 0.99;
    private static final double NANOS_PER_MILLI = 1e6;

    private final TrueWorld world;
    private final PlanningSettings settings;
    private final Predicate<Twin> isSolved;

    /**
     * Creates an evaluator.
     *
     * @param isSolved whether a moment of the true world has reached the goal
     */
    public PlanningEvaluator(TrueWorld world, PlanningSettings settings, Predicate<Twin> isSolved) {
        this.world = world;
        this.settings = settings;
        this.isSolved = isSolved;
    }

    /** Returns whether a moment ended its episode with a positive reward, which marks the goal. */
    public static boolean isRewardedEnd(Twin twin) {
        return twin.outcome()
                .filter(Outcome::terminated)
                .filter(outcome -> outcome.reward() > 0)
                .isPresent();
    }

    /**
     * One episode that was played.
     *
     * @param earned its sum of rewards
     */
    private record Played(boolean isSolved, int steps, double earned, List<Long> planNanos) {}

    private static double reward(Twin twin) {
        return twin.outcome().map(Outcome::reward).orElse(0.0);
    }

    /** Plays with the true world as the model. */
    public PlanningScore withOracle(
            SamplingPlanner planner, Objective<Twin> objective, DoubleConsumer progress) {
        return withOracle(planner, objective, (seed, twin) -> twin, progress);
    }

    /**
     * Plays with the true world as the model, which may take the moment at hand for another.
     *
     * @param seen returns the moment from which it plans, given the episode's seed and the moment
     *     at hand
     */
    public PlanningScore withOracle(
            SamplingPlanner planner,
            Objective<Twin> objective,
            BiFunction<Long, Twin, Twin> seen,
            DoubleConsumer progress) {
        return score(
                planner.method().name() + " with the true world",
                seed -> {
                    Driver<Twin> driver =
                            new Driver<>(
                                    maker(planner, new OracleDynamics(world), objective),
                                    planner.settings().actionBlock());
                    Twin twin = world.start(seed);
                    List<Long> nanos = new ArrayList<>();
                    int step = 0;
                    double earned = 0;
                    while (step < settings.mostSteps() && !isSolved.test(twin)) {
                        Input input =
                                driver.next(seen.apply(seed, twin), Noise.at(seed, step), nanos);
                        twin = twin.step(input, Noise.at(seed, step));
                        earned += reward(twin);
                        step++;
                    }
                    return new Played(isSolved.test(twin), step, earned, nanos);
                },
                progress);
    }

    /**
     * Plays with a model that sees each true frame.
     *
     * @param objective what is planned for, given the episode's start
     */
    public PlanningScore withModel(
            Player player,
            SamplingPlanner planner,
            Function<Twin, Objective<Belief>> objective,
            DoubleConsumer progress) {
        return withModel(
                player,
                planner.method().name(),
                planner.settings().actionBlock(),
                start -> maker(planner, new ModelDynamics(player.model()), objective.apply(start)),
                progress);
    }

    /**
     * Plays with a model that sees each true frame, by plans that are made somehow.
     *
     * @param name the planner's
     * @param actionBlock steps for which an input of a plan is held
     * @param makers returns what makes the plans of an episode, given its start
     */
    public PlanningScore withModel(
            Player player,
            String name,
            int actionBlock,
            Function<Twin, PlanMaker<Belief>> makers,
            DoubleConsumer progress) {
        return score(
                name + " with the model",
                seed -> {
                    PlayState state = player.start(seed, PlaySource.CORRECTED);
                    Driver<Belief> driver = new Driver<>(makers.apply(twin(state)), actionBlock);
                    List<Long> nanos = new ArrayList<>();
                    int step = 0;
                    double earned = 0;
                    while (step < settings.mostSteps() && !isSolved.test(twin(state))) {
                        state =
                                player.step(
                                        state, driver.next(state.belief(), state.luck(), nanos));
                        earned += reward(twin(state));
                        step++;
                    }
                    return new Played(isSolved.test(twin(state)), step, earned, nanos);
                },
                progress);
    }

    /**
     * Plays with a chooser that picks every step from the model's belief after each true frame.
     *
     * @param who its name
     * @param chooser returns the input at a moment
     */
    public PlanningScore withActor(
            Player player,
            String who,
            Function<PlayState, Input> chooser,
            DoubleConsumer progress) {
        return score(
                who,
                seed -> {
                    PlayState state = player.start(seed, PlaySource.CORRECTED);
                    List<Long> nanos = new ArrayList<>();
                    int step = 0;
                    double earned = 0;
                    while (step < settings.mostSteps() && !isSolved.test(twin(state))) {
                        long begun = System.nanoTime();
                        Input input = chooser.apply(state);
                        nanos.add(System.nanoTime() - begun);
                        state = player.step(state, input);
                        earned += reward(twin(state));
                        step++;
                    }
                    return new Played(isSolved.test(twin(state)), step, earned, nanos);
                },
                progress);
    }

    private static Twin twin(PlayState state) {
        return state.twin().orElseThrow();
    }

    /** Plays with a policy of the world. */
    public PlanningScore withPolicy(PolicyKind kind, DoubleConsumer progress) {
        return score(
                "policy:" + kind.label(),
                seed -> {
                    Twin twin = world.start(seed);
                    int step = 0;
                    double earned = 0;
                    while (step < settings.mostSteps() && !isSolved.test(twin)) {
                        Noise luck = Noise.at(seed, step);
                        twin = twin.step(twin.choose(kind, luck), luck);
                        earned += reward(twin);
                        step++;
                    }
                    return new Played(isSolved.test(twin), step, earned, List.of());
                },
                progress);
    }

    /**
     * Makes plans.
     *
     * @param <S> a state
     */
    @FunctionalInterface
    public interface PlanMaker<S> {

        /**
         * Returns a plan from a state.
         *
         * @param before the plan made one block earlier
         */
        PlanTrace plan(S state, Optional<PlanTrace> before, Noise luck);
    }

    private <S> PlanMaker<S> maker(
            SamplingPlanner planner, Dynamics<S> dynamics, Objective<S> objective) {
        return (state, before, luck) ->
                planner.plan(dynamics, objective, state, world.inputs(), before, luck, () -> false);
    }

    /** Follows a plan for some steps, then makes the next one from there. */
    private final class Driver<S> {
        private final PlanMaker<S> maker;
        private final int block;
        private Optional<PlanTrace> plan = Optional.empty();
        private int taken;

        Driver(PlanMaker<S> maker, int block) {
            this.maker = maker;
            this.block = block;
        }

        Input next(S state, Noise luck, List<Long> nanos) {
            if (plan.isEmpty() || taken == settings.recedingHorizon()) {
                // A plan can only be continued from the end of its first block.
                Optional<PlanTrace> before = taken == block ? plan : Optional.empty();
                long begun = System.nanoTime();
                plan = Optional.of(maker.plan(state, before, luck.onStream(NoiseStreams.PLANNER)));
                nanos.add(System.nanoTime() - begun);
                taken = 0;
            }
            List<Input> inputs = plan.orElseThrow().best().inputs();
            int now = Math.min(inputs.size() - 1, taken / block);
            taken++;
            return inputs.get(now);
        }
    }

    private PlanningScore score(
            String who, Function<Long, Played> episode, DoubleConsumer progress) {
        List<Played> played = new ArrayList<>();
        long total = settings.lastSeed() - settings.firstSeed() + 1;
        for (long i = 0; i < total; i++) {
            Played one = episode.apply(settings.firstSeed() + i);
            if (one.steps() > 0) {
                played.add(one);
            }
            progress.accept((i + 1.0) / total);
        }
        int solved = (int) played.stream().filter(Played::isSolved).count();
        long[] nanos =
                played.stream()
                        .flatMapToLong(one -> one.planNanos().stream().mapToLong(n -> n))
                        .sorted()
                        .toArray();
        int count = Math.max(1, played.size());
        return new PlanningScore(
                who,
                played.size(),
                (double) solved / count,
                Interval.ofShare(solved, count),
                played.stream().map(Played::earned).toList(),
                played.stream().mapToInt(Played::steps).average().orElse(0),
                millis(nanos, MEDIAN),
                millis(nanos, LAST_PERCENT));
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)]
                        / NANOS_PER_MILLI;
    }
}
