package dev.gedanken.family.jepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.contract.OddModel;
import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.nn.GradientCheck;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.plan.GoalObjective;
import dev.gedanken.plan.GradientPlanner;
import dev.gedanken.plan.PlanSearch;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.PlanTrace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradients through the predictor of a small trained model, and plans that follow them. */
class PlanGradientsTest {
    private static final Noise LUCK = Noise.at(7, 0);

    @TempDir private static Path folder;
    private static Path out = Path.of("");

    @BeforeAll
    static void train() {
        out = folder.resolve("pack");
        TinyJepa.train(out, 60);
    }

    private static WorldModel load() {
        return new JepaFamily().load(WorldPack.open(out));
    }

    private static Belief start(WorldModel model) {
        return model.begin(
                        List.of(StartFrames.of(WorldPack.open(out)).contexts().getFirst()),
                        List.of(LUCK))
                .getFirst();
    }

    @Test
    void theGradientOfAWholePlanAgreesWithDifferences() {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = load()) {
            JepaConfig config =
                    JepaConfig.tiny().fitting(model.card().inputs().enumerated().size(), false);
            try (JepaNetworks networks =
                    new JepaNetworks(
                            config,
                            SafeTensors.decode(
                                    WorldPack.open(out).file(WorldPack.WEIGHTS), "weights"))) {
                float[] z = JepaBelief.latentOf(start(model));
                float[] goal = z.clone();
                goal[0] += 1;
                goal[1] -= 1;
                PlanGradients gradients = new PlanGradients(networks.network());
                NDArray weights =
                        manager.randomUniform(0.1f, 0.9f, new Shape(2, 4, config.actions()));
                GradientCheck.check(
                        manager, weights, x -> gradients.distances(manager, z, x, goal, 4), 0.03);
            }
        }
    }

    @Test
    void anUnmixedPlanEndsWhereItsActionsLead() {
        try (WorldModel model = load()) {
            DifferentiatesPlans gradients = model.ability(DifferentiatesPlans.class).orElseThrow();
            int steps = 2 * gradients.stepsOfAPrediction();
            Belief start = start(model);
            Belief there = start;
            float[][] plan = new float[steps][model.card().inputs().enumerated().size()];
            for (int step = 0; step < steps; step++) {
                Input input = model.card().inputs().enumerated().get(step % 2 + 1);
                there =
                        model.imagine(List.of(there), List.of(input), List.of(LUCK))
                                .getFirst()
                                .belief();
                plan[step][step % 2 + 1] = 1;
            }
            double unweighted =
                    gradients
                            .gradients(start, List.<float[][]>of(plan), there, 0)
                            .getFirst()
                            .distance();
            double weighted =
                    gradients
                            .gradients(start, List.<float[][]>of(plan), there, 100)
                            .getFirst()
                            .distance();

            // Only the last prediction is at the goal, and its weight adds nothing.
            assertThat(weighted).isCloseTo(unweighted, within(0.2));
            assertThat(unweighted).isPositive();
        }
    }

    @Test
    void descentComesCloserThanTheRandomPlansThatItBeganWith() {
        try (WorldModel model = load()) {
            Belief start = start(model);
            Belief goal = start;
            for (int step = 0; step < 8; step++) {
                goal =
                        model.imagine(
                                        List.of(goal),
                                        List.of(model.card().inputs().enumerated().get(2)),
                                        List.of(LUCK))
                                .getFirst()
                                .belief();
            }
            double unimproved = cost(model, start, goal, 1, 1e-9);
            double improved = cost(model, start, goal, 30, 0.3);

            assertThat(improved).isLessThan(unimproved);
            assertThat(improved).isEqualTo(cost(model, start, goal, 30, 0.3));
            assertThat(lookedAtOnTheWay(model, start, goal)).isEqualTo(improved);
        }
    }

    /** Returns the cheapest cost of the last of three looks at the same 30 updates. */
    private static double lookedAtOnTheWay(WorldModel model, Belief start, Belief goal) {
        PlanSearch<Belief> search =
                new GradientPlanner(new PlanSettings(6, 3, 1, 8, 2), 30, 0.3)
                        .begin(model, start, goal, distance(model, goal), LUCK);
        assertThat(search.trace()).isEmpty();
        while (!search.isDone()) {
            search.advance();
        }
        assertThat(search.found().iterations()).hasSize(3);
        assertThat(search.found().paths(2))
                .hasSize(6)
                .allSatisfy(path -> assertThat(path).hasSize(4));
        return search.found().iterations().getLast().candidates().getFirst().cost();
    }

    private static GoalObjective<Belief> distance(WorldModel model, Belief goal) {
        MeasuresGoalDistance measure = model.ability(MeasuresGoalDistance.class).orElseThrow();
        return new GoalObjective<>(
                belief -> measure.distances(List.of(belief), goal).getFirst(), 0, 4);
    }

    private static double cost(
            WorldModel model, Belief start, Belief goal, int updates, double rate) {
        PlanTrace trace =
                new GradientPlanner(new PlanSettings(6, 1, 1, 8, 2), updates, rate)
                        .plan(model, start, goal, distance(model, goal), LUCK);
        assertThat(trace.iterations().getFirst().candidates()).hasSize(6);
        return trace.best().cost();
    }

    @Test
    void modelsWithoutGradientsAreRefused() {
        WorldModel odd = new OddModel(OddModel.CODES);
        Belief belief = odd.begin(List.of(OddModel.starts().getFirst()), List.of(LUCK)).getFirst();

        assertThat(GradientPlanner.canPlanWith(odd)).isFalse();
        assertThatThrownBy(() ->
                        new GradientPlanner(new PlanSettings(6, 1, 1, 8, 2), 2, 0.3)
                                .plan(
                                        odd,
                                        belief,
                                        belief,
                                        steps -> new double[steps.getFirst().size()],
                                        LUCK))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("gradients flow");
    }
}
