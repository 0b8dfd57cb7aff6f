package dev.gedanken.family.jepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real trainer and the model that it makes, with sizes that train in seconds. */
class JepaTest {
    private static final List<Noise> LUCK = List.of(Noise.at(1, 1));

    @TempDir private static Path folder;
    private static Path out = Path.of("");

    @BeforeAll
    static void train() {
        out = folder.resolve("pack");
        TinyJepa.train(out, 300);
    }

    private static WorldModel load(Path pack) {
        return new JepaFamily().load(WorldPack.open(pack));
    }

    private static Context start() {
        return StartFrames.of(WorldPack.open(out)).contexts().getFirst();
    }

    private static List<Input> actions(WorldModel model, int count) {
        List<Input> actions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            actions.add(model.card().inputs().enumerated().get(i % 3));
        }
        return actions;
    }

    private static Belief after(WorldModel model, List<Input> actions) {
        Belief belief = model.begin(List.of(start()), LUCK).getFirst();
        for (Input action : actions) {
            belief = model.imagine(List.of(belief), List.of(action), LUCK).getFirst().belief();
        }
        return belief;
    }

    @Test
    void everyLossFallsAndLatentsDoNotCollapse() {
        JsonNode phases =
                JsonMapper.shared()
                        .readTree(WorldPack.open(out).file(WorldPack.LOSSES))
                        .path("phases");
        JsonNode latents = phases.get(0);
        assertThat(latents.path("names").get(4).asString()).isEqualTo("least deviation");
        assertThat(mean(latents, 0, false)).isLessThan(mean(latents, 0, true));
        assertThat(mean(latents, 3, false)).isLessThan(mean(latents, 3, true));
        assertThat(mean(latents, 4, false)).isGreaterThan(3 * leastDeviationOfACollapsedOne());
        assertThat(mean(phases.get(1), 0, false)).isLessThan(mean(phases.get(1), 0, true));
    }

    /** Trains only by prediction: the cheapest latent is one that never changes. */
    private static double leastDeviationOfACollapsedOne() {
        Path collapsed = folder.resolve("collapsed");
        JepaTrainingSettings usual = JepaTrainingSettings.tiny();
        JepaTrainingSettings bare =
                new JepaTrainingSettings(
                        usual.batch(),
                        usual.blocks(),
                        usual.learningRate(),
                        usual.weightDecay(),
                        0,
                        0,
                        0,
                        0,
                        usual.directions(),
                        usual.knots(),
                        usual.viewerShare(),
                        usual.frames());
        new JepaTrainer(new JepaSettings(JepaConfig.tiny(), bare))
                .train(
                        TinyJepa.request(collapsed, 300, Start.ANEW, Parallelism.standard()),
                        new TinyJepa.Listener(Integer.MAX_VALUE));
        JsonNode phases =
                JsonMapper.shared()
                        .readTree(WorldPack.open(collapsed).file(WorldPack.LOSSES))
                        .path("phases");
        return mean(phases.get(0), 4, false);
    }

    @Test
    void everyBlockInARowHasItsShareInThePredictionError() {
        assertThat(firstPredictionError("blocks", "3"))
                .isGreaterThan(1.5 * firstPredictionError("blocks", "1"));
    }

    @Test
    void withAFocusBadPredictionsCountMoreAndAllOthersLess() {
        assertThat(firstPredictionError("focus", "1"))
                .isGreaterThan(1.1 * firstPredictionError("focus", "0"));
    }

    /** Returns the error of untrained predictions. */
    private static double firstPredictionError(String setting, String value) {
        Path pack = folder.resolve(setting + value);
        TinyJepa.train(pack, 2, Map.of(setting, value));
        JsonNode phases =
                JsonMapper.shared()
                        .readTree(WorldPack.open(pack).file(WorldPack.LOSSES))
                        .path("phases");
        return phases.get(0).path("points").get(0).get(1).asDouble();
    }

    @Test
    void episodesThatAreShorterThanTheBlocksInARowAreRefused() {
        Path pack = folder.resolve("short");

        assertThatThrownBy(() -> TinyJepa.train(pack, 2, Map.of("blocks", "32")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("blocks and block");
        assertThat(pack).doesNotExist();
    }

    @Test
    void onlyAPackThatLearnedRewardAndEndForecastsThem() {
        Path informed = folder.resolve("informed");
        TinyJepa.trainWithOutcomes(informed, 300);
        JsonNode latents =
                JsonMapper.shared()
                        .readTree(WorldPack.open(informed).file(WorldPack.LOSSES))
                        .path("phases")
                        .get(0);
        assertThat(latents.path("names").get(5).asString()).isEqualTo("reward");
        assertThat(mean(latents, 5, false)).isLessThan(0.5 * mean(latents, 5, true));
        assertThat(latents.path("names").get(6).asString()).isEqualTo("continue");
        assertThat(mean(latents, 6, false)).isLessThan(0.5 * mean(latents, 6, true));

        try (WorldModel model = load(informed);
                WorldModel without = load(out)) {
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            assertThat(firstImagined(model).readings().reward()).isPresent();
            assertThat(firstImagined(model).readings().goingOn().orElseThrow()).isBetween(0.5, 1.0);
            assertThat(without.ability(ForecastsReward.class)).isEmpty();
            assertThat(firstImagined(without).readings().reward()).isEmpty();
        }
    }

    private static Step firstImagined(WorldModel model) {
        List<Belief> beliefs = model.begin(List.of(start()), LUCK);
        return model.imagine(beliefs, actions(model, 1), LUCK).getFirst();
    }

    @Test
    void aPackWithoutHeadsCanLearnRewardAndEndLater() {
        Path later = folder.resolve("later");
        TrainingRequest request = TinyJepa.request(later, 2, Start.ANEW, Parallelism.standard());
        new JepaTrainer(
                        new SettingsSchema<>(JepaSettings.tiny())
                                .with(Map.of("outcomeWeight", "1", "learningRate", "1e-6")))
                .train(
                        new TrainingRequest(
                                request.name(),
                                request.world(),
                                request.data(),
                                request.dataDescription(),
                                request.out(),
                                request.budget(),
                                request.seed(),
                                request.start(),
                                request.command(),
                                Optional.of(WorldPack.open(out)),
                                request.parallelism()),
                        new TinyJepa.Listener(Integer.MAX_VALUE));

        try (WorldModel model = load(later);
                WorldModel before = load(out)) {
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            float[] expected = JepaBelief.latentOf(after(before, actions(before, 3)));
            assertThat(JepaBelief.latentOf(after(model, actions(model, 3))))
                    .containsExactly(expected, offset(1e-2f));
        }
    }

    private static double mean(JsonNode phase, int column, boolean isStart) {
        int count = phase.path("points").size();
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += phase.path("points").get(isStart ? i : count - 1 - i).get(column).asDouble();
        }
        return sum / 10;
    }

    @Test
    void aPredictionStartsAnewAfterABlockAndAfterAFrameIsSeen() {
        try (WorldModel model = load(out)) {
            int block = JepaConfig.tiny().block();
            JepaBelief within = JepaBelief.of(after(model, actions(model, block - 1)));
            JepaBelief whole = JepaBelief.of(after(model, actions(model, block)));

            assertThat(within.block().actions()).hasSize(block - 1);
            assertThat(within.block().anchor()).isNotEqualTo(within.latent());
            assertThat(whole.block().actions()).isEmpty();
            assertThat(whole.block().anchor()).isEqualTo(whole.latent());
            Step seen =
                    model.observe(
                                    List.of(within.toBelief()),
                                    actions(model, 1),
                                    List.of(start().last()),
                                    LUCK)
                            .getFirst();
            assertThat(JepaBelief.of(seen.belief()).block().actions()).isEmpty();
            assertThat(seen.belief()).isEqualTo(after(model, List.of()));
            assertThat(seen.readings().surprise().orElseThrow()).isPositive();
        }
    }

    @Test
    void nothingIsDecodedOnTheWayFromAnActionToABelief() {
        Path other = folder.resolve("other-viewer");
        WorldPack pack = WorldPack.open(out);
        Map<String, Tensor> weights = new TreeMap<>(PackWeights.read(pack));
        weights.replaceAll((name, tensor) ->
                name.startsWith(LatentViewer.SCOPE + ".")
                        ? Tensor.owning(tensor.shape(), new float[(int) tensor.size()])
                        : tensor);
        Map<String, byte[]> files = new LinkedHashMap<>();
        pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
        files.put(WorldPack.WEIGHTS, SafeTensors.encode(new TreeMap<>(weights)));
        PackWriter.write(other, pack.manifest(), files);

        try (WorldModel own = load(out);
                WorldModel blind = load(other)) {
            Belief belief = after(own, actions(own, 7));
            assertThat(after(blind, actions(blind, 7))).isEqualTo(belief);
            DecodesFrames viewer = own.ability(DecodesFrames.class).orElseThrow();
            assertThat(viewer.decoder()).isEqualTo(DecodesFrames.Decoder.VIEWER);
            assertThat(viewer.decode(List.of(belief)))
                    .isNotEqualTo(
                            blind.ability(DecodesFrames.class)
                                    .orElseThrow()
                                    .decode(List.of(belief)));
        }
    }

    @Test
    void theGoalItselfIsNoDistanceAway() {
        try (WorldModel model = load(out)) {
            Belief goal = after(model, List.of());
            MeasuresGoalDistance measure = model.ability(MeasuresGoalDistance.class).orElseThrow();

            List<Double> distances =
                    measure.distances(List.of(goal, after(model, actions(model, 5))), goal);
            assertThat(distances.getFirst()).isZero();
            assertThat(distances.getLast()).isPositive();
        }
    }

    @Test
    void aResumedTrainingEndsWithTheSameWeights() {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        TinyJepa.train(whole, 12);
        TrainingOutcome cancelled =
                JepaTrainer.ofTinyModels()
                        .train(
                                TinyJepa.request(parts, 12, Start.ANEW, Parallelism.standard()),
                                new TinyJepa.Listener(20));
        TrainingOutcome finished =
                JepaTrainer.ofTinyModels()
                        .train(
                                TinyJepa.request(parts, 12, Start.RESUME, Parallelism.standard()),
                                new TinyJepa.Listener(Integer.MAX_VALUE));

        assertThat(cancelled).isEqualTo(TrainingOutcome.CANCELLED);
        assertThat(finished).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(WorldPack.open(parts).file(WorldPack.WEIGHTS))
                .isEqualTo(WorldPack.open(whole).file(WorldPack.WEIGHTS));
    }
}
