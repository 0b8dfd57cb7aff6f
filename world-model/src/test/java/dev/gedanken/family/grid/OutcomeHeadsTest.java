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
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        trainer(GridTrainingSettings.tiny().withOutcomeShare(0.6)).train(request, recorder);
        assertThat(recorder.lastLoss("outcomes")).isLessThan(0.9 * recorder.firstLoss("outcomes"));
        try (WorldModel model = load("pack")) {
            assertThat(model.ability(ForecastsReward.class)).isPresent();
            for (PlaySource source : List.of(PlaySource.MODEL, PlaySource.CORRECTED)) {
                Readings readings = played(model, source).getLast().moment().readings();
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
        trainer(GridTrainingSettings.tiny().withOutcomeShare(0.5))
                .train(
                        request.with(new ListedEpisodes(request.data().actions(), silent)),
                        recorder);
        assertThat(recorder.heard).noneMatch(heard -> heard.phase().equals("outcomes"));
        try (WorldModel model = load("silent")) {
            assertThat(model.ability(ForecastsReward.class)).isEmpty();
            Readings readings = played(model, PlaySource.MODEL).getLast().moment().readings();
            assertThat(readings.reward()).isEmpty();
        }
    }

    @Test
    void headsThatAPackGetsLaterChangeNoBeliefAndNoFrame() {
        GridTrainingSettings tiny = GridTrainingSettings.tiny();
        TrainingRequest first = TinyPack.request(temporary.resolve("bare"), 20, Start.ANEW);
        trainer(tiny.withOutcomeShare(0)).train(first, new TinyPack.Recorder());
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TrainingRequest later =
                TinyPack.after(
                        TinyPack.request(temporary.resolve("headed"), 10, Start.ANEW),
                        WorldPack.open(temporary.resolve("bare")));
        trainer(tiny.withOutcomeShare(1)).train(later, recorder);
        assertThat(recorder.heard).noneMatch(heard -> heard.phase().equals("dynamics"));
        try (WorldModel bare = load("bare");
                WorldModel headed = load("headed")) {
            assertThat(bare.ability(ForecastsReward.class)).isEmpty();
            assertThat(headed.ability(ForecastsReward.class)).isPresent();
            List<PlayState> without = played(bare, PlaySource.MODEL);
            List<PlayState> with = played(headed, PlaySource.MODEL);
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
        try (WorldModel model = load("pack")) {
            PlayState state = played(model, PlaySource.MODEL).getLast();
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

    private static GridTrainer trainer(GridTrainingSettings training) {
        return new GridTrainer(new GridSettings(GridConfig.tiny(0), training));
    }

    private static Episode withoutLabels(Episode episode) {
        return new Episode(episode.seed(), episode.frames(), episode.actions());
    }

    private WorldModel load(String pack) {
        return new GridFamily().load(WorldPack.open(temporary.resolve(pack)));
    }

    private static List<PlayState> played(WorldModel model, PlaySource source) {
        Player player = Player.beside(model, new SceneWorld(new BricksScene()));
        List<? extends Input> inputs = player.inputs().enumerated();
        List<PlayState> states = new ArrayList<>(List.of(player.start(9_000_000, source)));
        for (int i = 0; i < STEPS; i++) {
            states.add(player.step(states.getLast(), inputs.get(i % inputs.size())));
        }
        return states;
    }
}
