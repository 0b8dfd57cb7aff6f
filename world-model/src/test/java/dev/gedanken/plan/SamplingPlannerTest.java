package dev.gedanken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.model.Belief;
import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.policy.CorridorModel;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingPlannerTest {
    private static final PlanSettings SETTINGS = new PlanSettings(32, 3, 5, 6, 1);
    private static final Noise LUCK = Noise.at(3, 0);

    static List<PlanMethod> methods() {
        return ModelPlanner.methods();
    }

    private static PlanTrace plan(PlanMethod method, Optional<PlanTrace> before, Noise luck) {
        return new SamplingPlanner(method, SETTINGS)
                .plan(
                        new ModelDynamics(new CorridorModel()),
                        new RewardObjective<Belief>(0.9),
                        CorridorModel.at(1),
                        CorridorModel.ACTIONS,
                        before,
                        luck,
                        () -> false);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsTheWayThroughACorridor(PlanMethod method) {
        PlanTrace trace = plan(method, Optional.empty(), LUCK);

        assertThat(trace.best().cost()).isLessThan(0);
        assertThat(trace.iterations()).hasSize(3);
        assertThat(trace.iterations())
                .allSatisfy(iteration ->
                        assertThat(iteration.candidates())
                                .hasSize(32)
                                .isSortedAccordingTo((a, b) -> Double.compare(a.cost(), b.cost())));
        assertThat(plan(method, Optional.empty(), LUCK)).isEqualTo(trace);
    }

    @Test
    void elitesGetCheaperFromRoundToRound() {
        PlanTrace trace = plan(new PlanMethod.CrossEntropy(0.1), Optional.empty(), LUCK);

        assertThat(meanOfElites(trace, 2)).isLessThan(meanOfElites(trace, 0));
        assertThat(trace.best().inputs().stream().map(SamplingPlannerTest::index))
                .filteredOn(index -> index == CorridorModel.RIGHT)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static double meanOfElites(PlanTrace trace, int iteration) {
        return trace.iterations().get(iteration).candidates().stream()
                .limit(5)
                .mapToDouble(Candidate::cost)
                .average()
                .orElseThrow();
    }

    private static int index(Input input) {
        return ((Action) input).index();
    }

    @Test
    void aPlanIsContinuedWithWhatIsLeftOfIt() {
        List<Input> steps =
                List.copyOf(
                        Collections.nCopies(
                                6, CorridorModel.ACTIONS.enumerated().get(CorridorModel.RIGHT)));
        PlanTrace before = new PlanTrace(List.of(), new Candidate(steps, -1));

        PlanTrace trace = plan(new PlanMethod.Shooting(), Optional.of(before), LUCK);

        assertThat(trace.iterations().getFirst().candidates())
                .extracting(Candidate::inputs)
                .anySatisfy(inputs -> {
                    assertThat(inputs.subList(0, 5)).isEqualTo(steps.subList(1, 6));
                    assertThat(index(inputs.getLast())).isZero();
                });
    }

    @Test
    void aPlannerImaginesUnderLuckOfItsOwnAndNeverUnderTheWorlds() {
        Set<Long> seeds = new HashSet<>();
        Dynamics<Belief> corridor = new ModelDynamics(new CorridorModel());
        new SamplingPlanner(new PlanMethod.CrossEntropy(0.1), SETTINGS)
                .plan(
                        (states, inputs, luck) -> {
                            seeds.add(luck.seed());
                            return corridor.step(states, inputs, luck);
                        },
                        new RewardObjective<Belief>(0.9),
                        CorridorModel.at(1),
                        CorridorModel.ACTIONS,
                        Optional.empty(),
                        LUCK,
                        () -> false);

        assertThat(seeds).hasSize(1).doesNotContain(LUCK.seed());
    }

    @Test
    void cancellingGivesTheBestSoFar() {
        PlanTrace trace =
                new SamplingPlanner(new PlanMethod.CrossEntropy(0.1), SETTINGS)
                        .plan(
                                new ModelDynamics(new CorridorModel()),
                                new RewardObjective<Belief>(0.9),
                                CorridorModel.at(1),
                                CorridorModel.ACTIONS,
                                Optional.empty(),
                                LUCK,
                                () -> true);

        assertThat(trace.iterations()).hasSize(1);
    }

    @Test
    void costsAreThoseComputedByHand() {
        List<List<Transition<Integer>>> steps =
                List.of(
                        List.of(new Transition<>(3, 1, 1, OptionalDouble.empty())),
                        List.of(new Transition<>(2, 2, 0.5, OptionalDouble.of(4))));

        // −(1 + 0.9·2 + 0.9·0.9·0.5·4)
        assertThat(new RewardObjective<Integer>(0.9).costs(steps)[0])
                .isCloseTo(-4.42, within(1e-12));
        // (3 + 2) / 2 + 4·2
        assertThat(new GoalObjective<Integer>(state -> state, 1, 4).costs(steps)[0])
                .isEqualTo(10.5);
        // the goal counts as reached at distance 2: 3 / 2
        assertThat(new GoalObjective<Integer>(state -> state, 2, 4).costs(steps)[0]).isEqualTo(1.5);
    }

    @Test
    void aGoalThatIsMeasuredEveryFewStepsIsMeasuredAtTheEndToo() {
        List<List<Transition<Integer>>> steps =
                Stream.of(9, 8, 7, 6, 5)
                        .map(state ->
                                List.of(new Transition<>(state, 0, 1, OptionalDouble.empty())))
                        .toList();

        // (8 + 6 + 5) / 3 + 4·5
        assertThat(new GoalObjective<Integer>(state -> state, 1, 4, 2).costs(steps)[0])
                .isCloseTo(19 / 3.0 + 20, within(1e-12));
    }

    /** Counts the steps whose states were asked for; a state is the number of steps so far. */
    private record CountedRows(int step, int rows, Set<Integer> looked)
            implements ImaginedRows<Integer> {

        @Override
        public List<Transition<Integer>> transitions() {
            assertThat(looked.add(step)).as("step %d", step).isTrue();
            return Collections.nCopies(rows, new Transition<>(step, 0, 1, OptionalDouble.empty()));
        }

        @Override
        public ImaginedRows<Integer> next(List<? extends Input> inputs, Noise luck) {
            return new CountedRows(step + 1, rows, looked);
        }
    }

    @Test
    void statesThatNoObjectiveLooksAtAreNeverMade() {
        Set<Integer> looked = new TreeSet<>();
        Dynamics<Integer> counted =
                new Dynamics<>() {
                    @Override
                    public List<Transition<Integer>> step(
                            List<Integer> states, List<? extends Input> inputs, Noise luck) {
                        throw new AssertionError("rows are imagined in one piece");
                    }

                    @Override
                    public ImaginedRows<Integer> first(
                            Integer state, List<? extends Input> inputs, Noise luck) {
                        return new CountedRows(1, inputs.size(), looked);
                    }
                };
        new SamplingPlanner(new PlanMethod.CrossEntropy(0.1), new PlanSettings(8, 1, 2, 12, 4))
                .plan(
                        counted,
                        new GoalObjective<>(state -> state, 0, 4, 4),
                        0,
                        CorridorModel.ACTIONS,
                        Optional.empty(),
                        LUCK,
                        () -> false);

        assertThat(looked).containsExactly(4, 8, 12);
    }

    @Test
    void theTrueWorldIsPlannedInTowardsAGoalOfFactors() {
        SceneWorld world = new SceneWorld(new RoomsScene());
        Twin start = world.start(5);
        FactorGoal goal = FactorGoal.parse("agent.x=goal.x, agent.y=goal.y", start);
        PlanTrace trace =
                new SamplingPlanner(
                                new PlanMethod.ImprovedCrossEntropy(0.1, 0.5, 0.3),
                                new PlanSettings(32, 2, 5, 12, 3))
                        .plan(
                                new OracleDynamics(world),
                                new GoalObjective<>(goal, 3, 4),
                                start,
                                new RoomsScene().actions(),
                                Optional.empty(),
                                LUCK,
                                () -> false);
        Twin end = start;
        for (int step = 0; step < 12; step++) {
            end = end.step(trace.best().inputs().get(step / 3), Noise.at(5, step));
        }

        assertThat(goal.applyAsDouble(end)).isLessThan(goal.applyAsDouble(start) - 5);
    }

    @Test
    void goalsAndSettingsThatMakeNoSenseAreRefusedInASentence() {
        Twin start = new SceneWorld(new RoomsScene()).start(5);

        assertThatThrownBy(() -> FactorGoal.parse("agent.z=3", start))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("agent.x");
        assertThatThrownBy(() -> new PlanSettings(8, 1, 9, 4, 1))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> new PlanSettings(8, 1, 2, 5, 2))
                .isInstanceOf(BadInputException.class);
    }
}
