package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real trainer, end to end, on models that train in seconds. */
class GridTrainerTest {
    @TempDir private Path temporary;

    @Test
    void lossesFallAndThePackLoads() {
        Path out = temporary.resolve("pack");
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TrainingOutcome outcome =
                GridTrainer.ofTinyModels().train(TinyPack.request(out, 300, Start.ANEW), recorder);
        assertThat(outcome).isEqualTo(TrainingOutcome.FINISHED);
        assertThat(recorder.lastLoss("tokenizer"))
                .isLessThan(0.8 * recorder.firstLoss("tokenizer"));
        assertThat(recorder.lastLoss("dynamics")).isLessThan(0.9 * recorder.firstLoss("dynamics"));
        WorldPack pack = WorldPack.open(out);
        try (var model = new GridFamily().load(pack)) {
            assertThat(model.card().parameters())
                    .isEqualTo(pack.manifest().training().parameters());
        }
        assertThat(out.resolveSibling("pack.training")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 4", "8, 3, 2", "16, 1, 3"})
    void modelsOfOtherSizesTrainImagineAndObserve(int patch, int tokens, int channelsPerToken) {
        GridConfig sizes = new GridConfig(64, patch, 16, 1, 3, channelsPerToken, tokens, 8, 16, 0);
        Path pack = temporary.resolve("sized");
        new GridTrainer(new GridSettings(sizes, GridTrainingSettings.tiny()))
                .train(TinyPack.request(pack, 2, Start.ANEW), new TinyPack.Recorder());
        try (WorldModel model = new GridFamily().load(WorldPack.open(pack))) {
            Player player = Player.beside(model, new SceneWorld(new BricksScene()));
            PlayState state = player.start(1, PlaySource.MODEL);
            PlayState imagined = player.step(state, player.inputs().idle());
            PlayState observed =
                    player.step(imagined.from(PlaySource.CORRECTED), player.inputs().idle());

            assertThat(imagined.dreamed()).isPresent();
            assertThat(observed.moment().readings().surprise()).isPresent();
        }
    }

    @Test
    void aCancelledTrainingResumesToTheSameWeightsAsAnUninterruptedOneOnOtherThreads() {
        Path whole = temporary.resolve("whole");
        Path parts = temporary.resolve("parts");
        GridTrainer trainer = GridTrainer.ofTinyModels();
        trainer.train(TinyPack.request(whole, 40, Start.ANEW), new TinyPack.Recorder());
        int[] inTokenizerEncodingAndDynamics = {18, 21, 20};
        Start start = Start.ANEW;
        for (int question : inTokenizerEncodingAndDynamics) {
            TrainingOutcome outcome =
                    trainer.train(onOneThread(parts, start), new TinyPack.Recorder(question));
            assertThat(outcome).isEqualTo(TrainingOutcome.CANCELLED);
            assertThat(parts).doesNotExist();
            start = Start.RESUME;
        }
        trainer.train(onOneThread(parts, Start.RESUME), new TinyPack.Recorder());
        for (String file : List.of(WorldPack.WEIGHTS, WorldPack.LOSSES)) {
            assertThat(WorldPack.open(parts).file(file))
                    .isEqualTo(WorldPack.open(whole).file(file));
        }
        assertThat(StartFrames.of(WorldPack.open(whole)).contexts())
                .hasSizeGreaterThanOrEqualTo(16);
        assertThat(WorldPack.open(parts).identity()).isEqualTo(WorldPack.open(whole).identity());
    }

    private static TrainingRequest onOneThread(Path out, Start start) {
        return TinyPack.with(TinyPack.request(out, 40, start), new Parallelism(2, 1));
    }

    @Test
    void aTrainingIsNotGoneOnWithOnOtherEpisodesOrWithOtherShards() {
        Path out = temporary.resolve("pack");
        GridTrainer trainer = GridTrainer.ofTinyModels();
        trainer.train(TinyPack.request(out, 40, Start.ANEW), new TinyPack.Recorder(12));
        TrainingRequest resumed = TinyPack.request(out, 40, Start.RESUME);
        assertRefused(
                trainer,
                TinyPack.with(resumed, new Parallelism(1, 1)),
                "was trained with shards = 2, not 1");
        assertRefused(
                trainer, TinyPack.withEpisodes(resumed, 5), "was trained on 4 episodes (digest");
    }

    private static void assertRefused(GridTrainer trainer, TrainingRequest request, String reason) {
        assertThatThrownBy(() -> trainer.train(request, new TinyPack.Recorder()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void resumingWithoutACheckpointIsRefusedAndWritesNothing() {
        Path out = temporary.resolve("pack");
        assertThatThrownBy(() ->
                        GridTrainer.ofTinyModels()
                                .train(
                                        TinyPack.request(out, 10, Start.RESUME),
                                        new TinyPack.Recorder()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("There is no checkpoint");
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void aTrainingOfAnotherSceneIsNotGoneOnWithAndStaysAsItIs() throws IOException {
        Path out = temporary.resolve("pack");
        GridTrainer trainer = GridTrainer.ofTinyModels();
        trainer.train(TinyPack.request(out, 40, Start.ANEW), new TinyPack.Recorder(12));
        Path kept = out.resolveSibling("pack.training").resolve("checkpoint.json");
        byte[] before = Files.readAllBytes(kept);

        assertThatThrownBy(() ->
                        trainer.train(
                                TinyPack.request(out, "maze", 40, Start.RESUME),
                                new TinyPack.Recorder()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("scene 'bricks'")
                .hasMessageContaining("not of 'maze'");
        assertThat(kept).hasBinaryContent(before);
        assertThat(out).doesNotExist();
    }
}
