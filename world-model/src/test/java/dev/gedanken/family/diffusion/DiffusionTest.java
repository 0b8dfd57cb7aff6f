package dev.gedanken.family.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real trainer and the model that it makes, with sizes that train in seconds. */
class DiffusionTest {
    @TempDir private static Path folder;
    private static Path out = Path.of("");

    @BeforeAll
    static void train() {
        TorchRuntime.prepare();
        out = folder.resolve("pack");
        TinyDiffusion.train(out, 200);
    }

    private static WorldModel load(Path pack) {
        return new DiffusionFamily().load(WorldPack.open(pack));
    }

    private static Context start() {
        return StartFrames.of(WorldPack.open(out)).contexts().getFirst();
    }

    private static Belief begin(WorldModel model) {
        return model.begin(List.of(start()), List.of(Noise.at(1, 0))).getFirst();
    }

    private static Step imagine(WorldModel model, Belief belief, int action, long step) {
        Input input = model.card().inputs().enumerated().get(action);
        return model.imagine(List.of(belief), List.of(input), List.of(Noise.at(1, step)))
                .getFirst();
    }

    private static WorldModel tuned(WorldModel model, double steps, double order) {
        HasKnobs knobs = model.ability(HasKnobs.class).orElseThrow();
        return knobs.withKnobs(
                new KnobValues(
                        new TreeMap<>(
                                Map.of(DiffusionModel.STEPS, steps, DiffusionModel.ORDER, order))));
    }

    @Test
    void everyLossFalls() {
        JsonNode phase =
                JsonMapper.shared()
                        .readTree(WorldPack.open(out).file(WorldPack.LOSSES))
                        .path("phases")
                        .get(0);
        List<String> names =
                IntStream.range(0, phase.path("names").size())
                        .mapToObj(i -> phase.path("names").get(i).asString())
                        .toList();
        assertThat(names).contains("denoising", "reward", "continue");
        for (String name : List.of("denoising", "reward", "continue")) {
            int column = names.indexOf(name);
            assertThat(mean(phase, column, false)).as(name).isLessThan(mean(phase, column, true));
        }
    }

    private static double mean(JsonNode phase, int column, boolean isStart) {
        int count = phase.path("points").size();
        int part = count / 4;
        return IntStream.range(0, part)
                .mapToDouble(i ->
                        phase.path("points")
                                .get(isStart ? i : count - 1 - i)
                                .get(column)
                                .asDouble())
                .average()
                .orElseThrow();
    }

    /** Computed by hand from table 1 of Karras et al. 2022 with σ = 2 and σ_data = 0.5. */
    @Test
    void preconditioningIsThatOfThePaper() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Preconditioning scales = Preconditioning.of(manager, 2);

            assertThat(scales.skip().getFloat(0)).isCloseTo(0.25f / 4.25f, within(1e-6f));
            assertThat(scales.out().getFloat(0)).isCloseTo(0.48507f, within(1e-5f));
            assertThat(scales.in().getFloat(0)).isCloseTo(0.48507f, within(1e-5f));
            assertThat(scales.noise().getFloat(0)).isCloseTo(0.173287f, within(1e-5f));
        }
    }

    /** Equation 5 of Karras et al. 2022 with σ_max 5, σ_min 0.002 and ρ 7; the middle one computed with NumPy. */
    @Test
    void noiseLevelsFallAsThePaperSays() {
        assertThat(new Sampler(3, false).sigmas())
                .containsExactly(new double[] {5, 0.2830819, 0.002, 0}, within(1e-5));
        assertThat(new Sampler(1, false).sigmas())
                .containsExactly(new double[] {5, 0}, within(1e-9));
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        float[] normal = Noise.at(3, 4).normals(20_001);
        double mean = 0;
        double square = 0;
        for (float value : normal) {
            mean += value / normal.length;
            square += value * value / normal.length;
        }

        assertThat(mean).isCloseTo(0, within(0.03));
        assertThat(square).isCloseTo(1, within(0.03));
        assertThat(Noise.at(3, 4).normals(20_001)).isEqualTo(normal);
    }

    @Test
    void aStepCostsOneFrameAndKeepsTheOthersByTheirContent() {
        try (WorldModel model = load(out)) {
            Belief before = begin(model);
            Belief after = imagine(model, before, 1, 1).belief();

            List<ContentHash> kept = before.parts().stream().map(DiffusionTest::hash).toList();
            assertThat(after.parts().subList(0, 3).stream().map(DiffusionTest::hash))
                    .isEqualTo(kept.subList(1, 4));
            assertThat(hash(after.parts().get(3))).isNotEqualTo(kept.get(3));
        }
    }

    private static ContentHash hash(Belief.Part part) {
        return new Belief(List.of(new Belief.Part("frame", part.tensor()))).hash();
    }

    @Test
    void theSameLuckDrawsTheSameFramesAtEveryNumberOfSteps() {
        try (WorldModel model = load(out)) {
            for (int steps : new int[] {1, 3, 10}) {
                WorldModel tuned = tuned(model, steps, 1);
                assertThat(rolledOut(tuned)).isEqualTo(rolledOut(tuned));
            }
            assertThat(rolledOut(tuned(model, 1, 1))).isNotEqualTo(rolledOut(tuned(model, 3, 1)));
            assertThat(rolledOut(tuned(model, 3, 2))).isNotEqualTo(rolledOut(tuned(model, 3, 1)));
        }
    }

    private static Belief rolledOut(WorldModel model) {
        Belief belief = begin(model);
        for (int step = 1; step <= 6; step++) {
            belief = imagine(model, belief, step % 3, step).belief();
        }
        return belief;
    }

    @Test
    void aStepShowsHowItsFrameWasDenoisedAndForecastsWhatItEarns() {
        try (WorldModel model = load(out)) {
            Step step = imagine(tuned(model, 5, 1), begin(model), 1, 1);

            assertThat(step.readings().others())
                    .singleElement()
                    .satisfies(view -> {
                        assertThat(view.name()).isEqualTo("Denoising trajectory");
                        assertThat(view.values().shape()).containsExactly(5, 64, 64);
                    });
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            assertThat(step.readings().reward()).isPresent();
            assertThat(step.readings().goingOn().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void whatIsSeenIsBelievedAsItIsAndNoiseSurprisesMoreThanTheTruth() {
        try (WorldModel model = load(out)) {
            Belief belief = begin(model);
            Frame truth = start().last();
            byte[] wild = new byte[truth.rgb().remaining()];
            for (int i = 0; i < wild.length; i++) {
                wild[i] = (byte) (i * 7919);
            }
            Frame strange = Frame.of(truth.width(), truth.height(), wild);

            Step usual = observe(model, belief, truth);
            Step surprising = observe(model, belief, strange);
            assertThat(decoded(model, usual.belief())).isEqualTo(truth);
            assertThat(surprising.readings().surprise().orElseThrow())
                    .isGreaterThan(2 * usual.readings().surprise().orElseThrow());
        }
    }

    private static Step observe(WorldModel model, Belief belief, Frame frame) {
        return model.observe(
                        List.of(belief),
                        List.of(model.card().inputs().idle()),
                        List.of(frame),
                        List.of(Noise.at(1, 1)))
                .getFirst();
    }

    private static Frame decoded(WorldModel model, Belief belief) {
        return model.ability(DecodesFrames.class).orElseThrow().decode(List.of(belief)).getFirst();
    }

    @Test
    void aResumedTrainingEndsWithTheSameWeights() throws IOException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        TinyDiffusion.train(whole, 8);
        TrainingOutcome cancelled =
                DiffusionTrainer.ofTinyModels()
                        .train(
                                TinyDiffusion.request(parts, 8, Start.ANEW, Parallelism.standard()),
                                new TinyDiffusion.Listener(14));
        TrainingOutcome finished =
                DiffusionTrainer.ofTinyModels()
                        .train(
                                TinyDiffusion.request(
                                        parts, 8, Start.RESUME, Parallelism.standard()),
                                new TinyDiffusion.Listener(Integer.MAX_VALUE));

        assertThat(cancelled).isEqualTo(TrainingOutcome.CANCELLED);
        assertThat(finished).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(
                        Files.mismatch(
                                whole.resolve(WorldPack.WEIGHTS), parts.resolve(WorldPack.WEIGHTS)))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2"})
    void aNetworkOfOtherLevelsTrainsAndLoads(int levels, int widening) {
        DiffusionConfig sizes = new DiffusionConfig(64, 8, 8, levels, widening, 1, 16, 4, 0, false);
        Path pack = folder.resolve("levels" + levels);
        new DiffusionTrainer(new DiffusionSettings(sizes, DiffusionTrainingSettings.tiny()))
                .train(
                        TinyDiffusion.request(pack, 2, Start.ANEW, Parallelism.standard()),
                        new TinyDiffusion.Listener(Integer.MAX_VALUE));

        WorldPack trained = WorldPack.open(pack);
        assertThat(PackModel.sizes(trained, DiffusionConfig.class).levels()).isEqualTo(levels);
        new DiffusionFamily().load(trained).close();
    }

    @Test
    void theAbsoluteErrorIsATermOnlyIfItHasAWeight() {
        assertThat(termsOfALoss("plain", "0")).doesNotContain("absolute error");
        assertThat(termsOfALoss("absolute", "0.3")).contains("denoising", "absolute error");
    }

    private static List<String> termsOfALoss(String name, String absoluteWeight) {
        Path pack = folder.resolve(name);
        new DiffusionTrainer(
                        new SettingsSchema<>(DiffusionSettings.tiny())
                                .with(Map.of("absoluteWeight", absoluteWeight)))
                .train(
                        TinyDiffusion.request(pack, 2, Start.ANEW, Parallelism.standard()),
                        new TinyDiffusion.Listener(Integer.MAX_VALUE));
        JsonNode names =
                JsonMapper.shared()
                        .readTree(WorldPack.open(pack).file(WorldPack.LOSSES))
                        .path("phases")
                        .get(0)
                        .path("names");
        return names.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * DIAMOND's own size on Atari: one pixel a cell, 64 channels. It is meant for GPUs; here it
     * only has to learn at all.
     */
    @Test
    void theSizeOfThePaperTrainsAFewSteps() {
        DiffusionConfig paper = DiffusionConfig.paper();
        DiffusionTrainingSettings small =
                new DiffusionTrainingSettings(2, 1e-4, 0, 0, 0, 0, 0, 1_000);
        Path pack = folder.resolve("paper");
        new DiffusionTrainer(new DiffusionSettings(paper, small))
                .train(
                        TinyDiffusion.request(pack, 2, Start.ANEW, Parallelism.standard()),
                        new TinyDiffusion.Listener(Integer.MAX_VALUE));

        assertThat(WorldPack.open(pack).manifest().training().parameters())
                .isBetween(3_900_000L, 4_400_000L);
    }
}
