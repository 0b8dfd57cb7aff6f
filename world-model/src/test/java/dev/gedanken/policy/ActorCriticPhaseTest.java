package dev.gedanken.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.grid.TinyPack;
import dev.gedanken.model.Belief;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActorCriticPhaseTest {
    private static final int UPDATES = 500;
    private static final PolicySettings SETTINGS =
            PolicySettings.with(
                            Map.of("policyUnits", "32", "rollouts", "16", "policyRate", "0.003"))
                    .fitting(CorridorModel.PLACES, CorridorModel.ACTIONS.size());

    private final CallPool pool = new CallPool(2);

    @BeforeAll
    static void prepare() {
        TorchRuntime.prepare();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private ActorCriticPhase phase() {
        List<Belief> places =
                IntStream.range(0, CorridorModel.PLACES - 1).mapToObj(CorridorModel::at).toList();
        return new ActorCriticPhase(
                SETTINGS,
                new CorridorModel(),
                List.<Input>copyOf(CorridorModel.ACTIONS.enumerated()),
                new Beginnings(places, 0),
                new PhaseStart(
                        Map.of(),
                        new SceneEpisodes(new BricksScene(), PolicyKind.RANDOM, 1, 1, 10),
                        7,
                        2,
                        pool,
                        new TinyPack.Recorder()));
    }

    private static void train(PhaseWork phase, int from, int to) {
        for (int step = from; step < to; step++) {
            phase.update(step, (double) step / UPDATES);
        }
    }

    @Test
    void learnsTheShortestWayAndWhatItIsWorth() {
        try (ActorCriticPhase phase = phase();
                NDManager manager = NDManager.newBaseManager()) {
            train(phase, 0, UPDATES);
            Parameters learned = Parameters.restored(manager, ActorCritic.SCOPE, phase.weights());
            ActorCritic networks = new ActorCritic(SETTINGS.sizes(), learned);
            TwoHot twoHot = TwoHot.standard(manager);
            for (int place = 0; place < CorridorModel.PLACES - 1; place++) {
                var features =
                        FloatRows.on(
                                manager,
                                new CorridorModel().features(List.of(CorridorModel.at(place))));
                float[] policy = networks.policy(features).probabilities().toFloatArray();
                double value = twoHot.mean(networks.returns(features)).getFloat(0);
                int stepsLeft = CorridorModel.PLACES - 2 - place;
                assertThat(policy[CorridorModel.RIGHT]).as("place %d", place).isGreaterThan(0.9f);
                assertThat(value)
                        .as("value of place %d", place)
                        .isCloseTo(Math.pow(SETTINGS.discount(), stepsLeft), within(0.1));
            }
        }
    }

    @Test
    void aResumedTrainingEndsWithTheSameBits() {
        Map<String, Tensor> whole;
        List<Map<String, Tensor>> kept = new ArrayList<>();
        try (ActorCriticPhase phase = phase()) {
            train(phase, 0, 3);
            phase.parts().forEach(part -> kept.add(new LinkedHashMap<>(part.snapshot())));
            train(phase, 3, 6);
            whole = phase.weights();
        }
        try (ActorCriticPhase resumed = phase()) {
            List<CheckpointPart> parts = resumed.parts();
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).restore(kept.get(i));
            }
            train(resumed, 3, 6);
            assertThat(resumed.weights().keySet()).isEqualTo(whole.keySet());
            resumed.weights()
                    .forEach((name, tensor) ->
                            assertThat(tensor.toArray())
                                    .as(name)
                                    .isEqualTo(whole.get(name).toArray()));
        }
    }
}
