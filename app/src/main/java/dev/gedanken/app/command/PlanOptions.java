package dev.gedanken.app.command;

import dev.gedanken.evaluate.PlanningSettings;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.GradientPlanner;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.PlanMethod;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which planner plans for what, how far ahead, and in which episodes. */
final class PlanOptions {
    private static final String REWARD = "reward";
    private static final int ROUNDS = 3;
    private static final int UPDATES = 20;
    private static final double UPDATE_RATE = 0.3;
    private static final int ELITE_SHARE = 8;

    @Option(names = "--planner", paramLabel = "P")
    private String planner = "cem";

    @Option(names = "--goal", paramLabel = "G")
    private String goal = REWARD;

    @Option(names = "--within", paramLabel = "D", converter = ArgumentTypes.PositiveNumber.class)
    private double within = 3;

    @Option(names = "--seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private SeedRange seeds = new SeedRange(9_000_000, 9_000_099);

    @Option(names = "--steps", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int steps = 150;

    @Option(names = "--samples", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int samples = 64;

    @Option(names = "--iterations", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer iterations;

    @Option(names = "--elites", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer elites;

    @Option(names = "--horizon", paramLabel = "H", converter = ArgumentTypes.PositiveCount.class)
    private int horizon = 40;

    @Option(names = "--block", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int block = 4;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer simulations;

    /** Returns the planner's name. */
    String planner() {
        return planner;
    }

    boolean isTreeSearch() {
        return planner.equals(TreePlanner.NAME);
    }

    boolean isGradientDescent() {
        return planner.equals(GradientPlanner.NAME);
    }

    /** Returns how many simulations were asked for. */
    OptionalInt simulations() {
        return simulations == null ? OptionalInt.empty() : OptionalInt.of(simulations);
    }

    /** Returns how many steps an input is held. */
    int block() {
        return block;
    }

    /**
     * Returns the planner that tries candidates.
     *
     * @throws BadInputException if there is none with this name
     */
    SamplingPlanner sampling() {
        PlanMethod method =
                ModelPlanner.methods().stream()
                        .filter(known -> known.name().equals(planner))
                        .findFirst()
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.planner.unknown",
                                        planner,
                                        Stream.concat(
                                                        ModelPlanner.methods().stream()
                                                                .map(PlanMethod::name),
                                                        Stream.of(
                                                                TreePlanner.NAME,
                                                                GradientPlanner.NAME))
                                                .collect(Collectors.joining(", "))));
        return new SamplingPlanner(
                method,
                new PlanSettings(
                        samples,
                        iterations == null ? ROUNDS : iterations,
                        elites == null ? Math.max(1, samples / ELITE_SHARE) : elites,
                        horizon,
                        block));
    }

    /** Returns the planner that descends gradients. */
    GradientPlanner gradient() {
        return new GradientPlanner(
                new PlanSettings(samples, 1, 1, horizon, block),
                iterations == null ? UPDATES : iterations,
                UPDATE_RATE);
    }

    /**
     * Returns the goal in terms of factors; empty to plan for reward.
     *
     * @param like any moment of the world
     * @throws BadInputException if it is neither
     */
    Optional<FactorGoal> goal(Twin like) {
        return isForReward() ? Optional.empty() : Optional.of(FactorGoal.parse(goal, like));
    }

    boolean isForReward() {
        return goal.equals(REWARD);
    }

    /** Returns the distance at which a goal of factors counts as reached. */
    double within() {
        return within;
    }

    /** Returns the start of the first episode. */
    Twin firstStart(TrueWorld world) {
        return world.start(seeds.first());
    }

    /** Returns the episodes. */
    PlanningSettings episodes() {
        return new PlanningSettings(seeds.first(), seeds.last(), steps, block);
    }
}
