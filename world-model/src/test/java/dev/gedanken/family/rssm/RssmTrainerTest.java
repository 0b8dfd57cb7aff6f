package dev.gedanken.family.rssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.model.Context;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real trainer, end to end, on models that train in seconds. */
class RssmTrainerTest {
    @TempDir private Path temporary;

    @Test
    void everyLossFallsAndTheModelForecastsRewardGoingOnAndSurprise() {
        Path out = temporary.resolve("pack");
        TinyRssm.train(out, 120);
        WorldPack pack = WorldPack.open(out);
        JsonNode curve = JsonMapper.shared().readTree(pack.file(WorldPack.LOSSES)).at("/phases/0");
        List<String> names = List.of("loss", "reconstruction", "reward", "continue");
        names.forEach(name -> assertThat(end(curve, name)).as(name).isLessThan(start(curve, name)));
        assertThat(end(curve, "reconstruction")).isLessThan(0.75 * start(curve, "reconstruction"));
        assertThat(end(curve, "divergence")).isBetween(0.5, 10.0);
        try (WorldModel model = new RssmFamily().load(pack)) {
            assertThat(model.card().parameters())
                    .isEqualTo(pack.manifest().training().parameters());
            assertForecasts(model, StartFrames.of(pack).contexts().getFirst());
        }
    }

    private static double start(JsonNode curve, String loss) {
        return mean(curve, loss, 0);
    }

    private static double end(JsonNode curve, String loss) {
        return mean(curve, loss, curve.path("points").size() - 10);
    }

    private static double mean(JsonNode curve, String loss, int from) {
        int column =
                IntStream.range(0, curve.path("names").size())
                        .filter(i -> curve.path("names").get(i).asString().equals(loss))
                        .findFirst()
                        .orElseThrow();
        return IntStream.range(from, from + 10)
                .mapToDouble(i -> curve.path("points").get(i).get(column).asDouble())
                .average()
                .orElseThrow();
    }

    private static void assertForecasts(WorldModel model, Context context) {
        List<Noise> luck = List.of(Noise.at(1, 1));
        var begun = model.begin(List.of(context), luck);
        var input = List.of(model.card().inputs().idle());
        Step imagined = model.imagine(begun, input, luck).getFirst();
        Step observed = model.observe(begun, input, List.of(context.last()), luck).getFirst();
        assertThat(imagined.readings().reward().orElseThrow()).isBetween(-1.0, 2.0);
        assertThat(imagined.readings().goingOn().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(imagined.readings().uncertainty()).isPresent();
        assertThat(imagined.readings().surprise()).isEmpty();
        assertThat(observed.readings().surprise().orElseThrow()).isNotNegative();
        assertThat(observed.readings().others())
                .extracting(LatentView::name)
                .containsExactly("Prior", "Posterior");
    }

    @Test
    void aCancelledTrainingResumesToTheSameWeightsOnOtherThreads() {
        Path whole = temporary.resolve("whole");
        Path parts = temporary.resolve("parts");
        TinyRssm.train(whole, 12);
        RssmTrainer trainer = RssmTrainer.ofTinyModels();
        Parallelism onOneThread = new Parallelism(2, 1);
        TrainingOutcome outcome =
                trainer.train(
                        TinyRssm.request(parts, 12, Start.ANEW, onOneThread),
                        new TinyRssm.Recorder(14));
        assertThat(outcome).isEqualTo(TrainingOutcome.CANCELLED);
        assertThat(parts).doesNotExist();
        trainer.train(
                TinyRssm.request(parts, 12, Start.RESUME, onOneThread),
                new TinyRssm.Recorder(Integer.MAX_VALUE));
        for (String file : List.of(WorldPack.WEIGHTS, WorldPack.LOSSES)) {
            assertThat(WorldPack.open(parts).file(file))
                    .isEqualTo(WorldPack.open(whole).file(file));
        }
    }

    @Test
    void episodesWithoutRewardsGiveAModelWithoutHeadsAndThisIsSaid() {
        Path out = temporary.resolve("pack");
        EpisodeSource told = TinyRssm.request(out, 2, Start.ANEW, Parallelism.standard()).data();
        List<Episode> untold =
                IntStream.range(0, told.size())
                        .mapToObj(told::episode)
                        .map(each -> new Episode(each.seed(), each.frames(), each.actions()))
                        .toList();
        TinyRssm.Recorder recorder = new TinyRssm.Recorder(Integer.MAX_VALUE);
        RssmTrainer.ofTinyModels()
                .train(
                        TinyRssm.request(
                                out,
                                new ListedEpisodes(told.actions(), untold),
                                2,
                                Start.ANEW,
                                Parallelism.standard()),
                        recorder);
        assertThat(recorder.notes)
                .extracting(Message::english)
                .containsExactly(
                        "The episodes contain no reward and no end: the model gets no heads for"
                                + " them and forecasts neither.");
        WorldPack pack = WorldPack.open(out);
        try (WorldModel model = new RssmFamily().load(pack)) {
            List<Noise> luck = List.of(Noise.at(1, 1));
            var begun = model.begin(StartFrames.of(pack).contexts().subList(0, 1), luck);
            Step step =
                    model.imagine(begun, List.of(model.card().inputs().idle()), luck).getFirst();
            assertThat(step.readings().reward()).isEmpty();
            assertThat(step.readings().goingOn()).isEmpty();
        }
    }

    @Test
    void aSizeChoosesTheOtherSettingsUnlessTheyAreGiven() {
        RssmSettings large = RssmSettings.with(Map.of("size", "12m", "classes", "8"));
        assertThat(large.sizes().deter()).isEqualTo(2048);
        assertThat(large.sizes().classes()).isEqualTo(8);
        assertThat(RssmSettings.with(Map.of()).sizes().deter()).isEqualTo(512);
        assertRefused(Map.of("size", "2m"), "There is no size '2m'");
        assertRefused(Map.of("unimix", "0.9"), "unimix");
        assertRefused(Map.of("deter", "100"), "multiples of blocks");
    }

    private static void assertRefused(Map<String, String> values, String reason) {
        assertThatThrownBy(() -> new RssmFamily().trainer(values))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }
}
