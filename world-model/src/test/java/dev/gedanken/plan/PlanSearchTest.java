package dev.gedanken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.Belief;
import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.policy.CorridorModel;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanSearchTest {
    private static final PlanSettings SETTINGS = new PlanSettings(12, 3, 3, 6, 2);
    private static final SamplingPlanner PLANNER =
            new SamplingPlanner(new PlanMethod.CrossEntropy(0.1), SETTINGS);
    private static final ModelDynamics DYNAMICS = new ModelDynamics(new CorridorModel());
    private static final Objective<Belief> REWARD = new RewardObjective<>(0.9);
    private static final Noise LUCK = Noise.at(3, 0);

    private static PlanSearch<Belief> begun() {
        return PLANNER.begin(
                DYNAMICS,
                REWARD,
                CorridorModel.at(1),
                CorridorModel.ACTIONS,
                Optional.empty(),
                LUCK);
    }

    @Test
    void stepByStepItFindsThePlanThatIsFoundInOneGo() {
        PlanSearch<Belief> search = begun();
        int calls = 0;
        while (!search.isDone()) {
            search.advance();
            calls++;
        }

        assertThat(calls).isEqualTo(SETTINGS.iterations() * SETTINGS.horizon());
        assertThat(search.trace())
                .contains(
                        PLANNER.plan(
                                DYNAMICS,
                                REWARD,
                                CorridorModel.at(1),
                                CorridorModel.ACTIONS,
                                Optional.empty(),
                                LUCK,
                                () -> false));
    }

    @Test
    void whatWasFoundIsThereAfterEachIteration() {
        PlanSearch<Belief> search = begun();
        for (int i = 0; i < SETTINGS.horizon() - 1; i++) {
            search.advance();
            assertThat(search.trace()).isEmpty();
            assertThat(search.step()).isEqualTo(i + 1);
        }
        search.advance();

        assertThat(search.trace().orElseThrow().iterations()).hasSize(1);
        assertThat(search.step()).isZero();
        assertThat(search.isDone()).isFalse();
    }

    @Test
    void eachPathIsWhereItsCandidateLeads() {
        PlanSearch<Belief> search = begun();
        while (!search.isDone()) {
            search.advance();
        }

        for (int round = 0; round < SETTINGS.iterations(); round++) {
            List<Candidate> candidates =
                    search.trace().orElseThrow().iterations().get(round).candidates();
            for (int i = 0; i < candidates.size(); i++) {
                List<Belief> path = search.found().paths(round).get(i);
                assertThat(path).hasSize(SETTINGS.blocks());
                for (int block = 0; block < path.size(); block++) {
                    int steps = (block + 1) * SETTINGS.actionBlock();
                    assertThat(path.get(block)).isEqualTo(after(candidates.get(i), steps));
                }
                assertThat(search.found().ends(round).get(i)).isEqualTo(path.getLast());
            }
        }
    }

    /** The corridor has no luck, so that the inputs alone decide where it leads. */
    private static Belief after(Candidate candidate, int steps) {
        Belief belief = CorridorModel.at(1);
        for (int step = 0; step < steps; step++) {
            belief =
                    DYNAMICS.step(
                                    List.of(belief),
                                    List.of(candidate.inputs().get(step / SETTINGS.actionBlock())),
                                    LUCK)
                            .getFirst()
                            .state();
        }
        return belief;
    }

    @Test
    void aFinishedSearchStaysAsItIs() {
        PlanSearch<Belief> search = begun();
        while (!search.isDone()) {
            search.advance();
        }
        Optional<PlanTrace> finished = search.trace();
        search.advance();

        assertThat(search.trace()).isEqualTo(finished);
    }
}
