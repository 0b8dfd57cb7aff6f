package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.data.Episode;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.model.Readings;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads that tell what a step earns and whether the episode goes on. */
class OutcomeHeadsTest {
    private static final int STEPS = 12;

    @TempDir private Path temporary;

    @Test
    void aModelOfDataThatTellsOfRewardsForecastsThemImaginedAndObserved() {
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TrainingRequest request = TinyPack.request(temporary.resolve("pack"), 160, Start.ANEW);
        TinyPack.trainer(Map.of("outcomeShare", "0.6")).train(request, recorder);
        assertThat(recorder.lastLoss("outcomes")).isLessThan(0.9 * recorder.firstLoss("outcomes"));
        try (WorldModel model = TinyPack.load(temporary.resolve("pack"))) {
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            for (PlaySource source : List.of(PlaySource.MODEL, PlaySource.CORRECTED)) {
                Readings readings =
                        TinyPack.played(model, source, STEPS).getLast().moment().readings();
                assertThat(readings.reward().orElseThrow()).isFinite();
                assertThat(readings.goingOn().orElseThrow()).isBetween(0.0, 1.0);
                assertThat(readings.uncertainty()).isPresent();
            }
        }
    }

    @Test
    void dataThatTellsOfNothingGivesAModelWithoutThem() {
        TrainingRequest request = TinyPack.request(temporary.resolve("silent"), 20, Start.ANEW);
        List<Episode> silent =
                IntStream.range(0, request.data().size())
                        .mapToObj(request.data()::episode)
                        .map(OutcomeHeadsTest::withoutLabels)
                        .toList();
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TinyPack.trainer(Map.of("outcomeShare", "0.5"))
                .train(
                        request.with(new ListedEpisodes(request.data().actions(), silent)),
                        recorder);
        assertThat(recorder.heard).noneMatch(heard -> heard.phase().equals("outcomes"));
        try (WorldModel model = TinyPack.load(temporary.resolve("silent"))) {
            assertThat(model.ability(ForecastsReward.class)).isEmpty();
            Readings readings =
                    TinyPack.played(model, PlaySource.MODEL, STEPS).getLast().moment().readings();
            assertThat(readings.reward()).isEmpty();
        }
    }

    @Test
    void headsThatAPackGetsLaterChangeNoBeliefAndNoFrame() {
        TrainingRequest first = TinyPack.request(temporary.resolve("bare"), 20, Start.ANEW);
        TinyPack.trainer(Map.of("outcomeShare", "0")).train(first, new TinyPack.Recorder());
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TrainingRequest later =
                TinyPack.after(
                        TinyPack.request(temporary.resolve("headed"), 10, Start.ANEW),
                        WorldPack.open(temporary.resolve("bare")));
        TinyPack.trainer(Map.of("outcomeShare", "1")).train(later, recorder);
        assertThat(recorder.heard).noneMatch(heard -> heard.phase().equals("dynamics"));
        try (WorldModel bare = TinyPack.load(temporary.resolve("bare"));
                WorldModel headed = TinyPack.load(temporary.resolve("headed"))) {
            assertThat(bare.ability(ForecastsReward.class)).isEmpty();
            assertThat(headed.ability(ForecastsReward.class)).isPresent();
            List<PlayState> without = TinyPack.played(bare, PlaySource.MODEL, STEPS);
            List<PlayState> with = TinyPack.played(headed, PlaySource.MODEL, STEPS);
            assertThat(with)
                    .extracting(PlayState::belief)
                    .isEqualTo(without.stream().map(PlayState::belief).toList());
            assertThat(with)
                    .extracting(PlayState::dreamed)
                    .isEqualTo(without.stream().map(PlayState::dreamed).toList());
        }
    }

    @Test
    void featuresAreTheStateAndTheCodesOfEveryCell() {
        TrainingRequest request = TinyPack.request(temporary.resolve("pack"), 8, Start.ANEW);
        GridTrainer.ofTinyModels().train(request, new TinyPack.Recorder());
        try (WorldModel model = TinyPack.load(temporary.resolve("pack"))) {
            PlayState state = TinyPack.played(model, PlaySource.MODEL, STEPS).getLast();
            float[] features =
                    model.ability(YieldsFeatures.class)
                            .orElseThrow()
                            .features(List.of(state.belief()))
                            .getFirst();
            GridConfig config = GridConfig.tiny(3);
            int cells = config.gridSize() * config.gridSize();
            assertThat(features)
                    .hasSize((config.hiddenChannels() + config.quantizer().channels()) * cells);
            assertThat(features).startsWith(state.belief().tensor("hidden").toArray());
            int token = (int) state.belief().tensor("tokens").get(5);
            assertThat(features[config.hiddenChannels() * cells + 5])
                    .isEqualTo(config.quantizer().codeOfToken(token, 0));
            for (float feature : features) {
                assertThat(feature).isBetween(-1f, 1f);
            }
        }
    }

    private static Episode withoutLabels(Episode episode) {
        return new Episode(episode.seed(), episode.frames(), episode.actions());
    }
}
