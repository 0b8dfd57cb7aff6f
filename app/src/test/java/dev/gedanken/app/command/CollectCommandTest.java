package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.data.TrainingData;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windowless")
class CollectCommandTest {
    @TempDir private Path folder;

    @Test
    void writesEpisodesAndKeepsThoseThatAreThere() {
        assertThat(collect("2", "npz").out()).contains("2 of them new");
        assertThat(collect("3", "npz").out()).contains("1 of them new");
        assertThat(folder.resolve("out/episode-000002.npz")).exists();
    }

    @Test
    void writesPicturesAndActions() {
        assertThat(collect("1", "png").exitCode()).isZero();
        assertThat(folder.resolve("out/episode-000000/actions.csv")).exists();
    }

    @Test
    void anHdf5FileIsWholeOrNotThereAndItsPartsGo() {
        Path file = folder.resolve("rooms.h5");
        assertThat(collectTo(file, "7").exitCode()).isZero();
        assertThat(file).isRegularFile();
        assertThat(folder.resolve("rooms.h5.parts")).doesNotExist();
        try (TrainingData data = TrainingData.open(file, Optional.empty(), notice -> {})) {
            assertThat(data.source().size()).isEqualTo(2);
            assertThat(data.source().episode(1).seed()).isEqualTo(8);
        }
        assertThat(collectTo(file, "7").sentence()).contains("already exists");
    }

    @Test
    void aFileGetsAsManyEpisodesAsAreAskedForAlthoughMorePartsLieThere() throws IOException {
        assertThat(collect("3", "npz").exitCode()).isZero();
        Path file = folder.resolve("two.h5");
        Files.move(folder.resolve("out"), folder.resolve("two.h5.parts"));
        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "collect",
                        "--scene",
                        "bricks",
                        "--steps",
                        "5",
                        "--episodes",
                        "2",
                        "--out",
                        file.toString());
        assertThat(run.out()).contains("2 episodes are in").contains("0 of them new");
        try (TrainingData data = TrainingData.open(file, Optional.empty(), notice -> {})) {
            assertThat(data.source().size()).isEqualTo(2);
        }
    }

    @Test
    void anotherKeyScriptIsAnotherRecipe() throws IOException {
        Path script = folder.resolve("keys.txt");
        Files.writeString(script, "left x4");
        assertThat(collectKeys(script).out()).contains("1 of them new");
        Files.writeString(script, "right x4");
        assertThat(collectKeys(script).sentence())
                .contains("has episodes that were made differently");
    }

    private CommandRun collectKeys(Path script) {
        return CommandRun.of(
                new PackLibrary(folder),
                "collect",
                "--scene",
                "bricks",
                "--keys",
                script.toString(),
                "--out",
                folder.resolve("keyed").toString());
    }

    @Test
    void aFolderOfAnotherRecipeIsNotMixedWithThisOne() {
        assertThat(collect("2", "npz").exitCode()).isZero();
        CommandRun other =
                CommandRun.of(
                        new PackLibrary(folder),
                        "collect",
                        "--scene",
                        "bricks",
                        "--policy",
                        "random",
                        "--out",
                        folder.resolve("out").toString());
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.sentence()).contains("has episodes that were made differently");
    }

    @Test
    void dataFromHeldOutSeedsIsRefusedForTraining() {
        SceneEpisodes heldOut =
                new SceneEpisodes(
                        new BricksScene(), PolicyKind.RANDOM, HeldOutSeeds.FIRST + 3, 1, 3);
        Path file = folder.resolve("held-out.h5");
        Hdf5Writer.write(file, heldOut, Map.of(), done -> {});
        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "train",
                        "--data",
                        file.toString(),
                        "--out",
                        folder.resolve("pack").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("seed 9000003, which is held out for evaluation");
    }

    private CommandRun collectTo(Path file, String seed) {
        return CommandRun.of(
                new PackLibrary(folder),
                "collect",
                "--scene",
                "rooms",
                "--steps",
                "6",
                "--episodes",
                "2",
                "--seed",
                seed,
                "--out",
                file.toString());
    }

    private CommandRun collect(String episodes, String format) {
        return CommandRun.of(
                new PackLibrary(folder),
                "collect",
                "--scene",
                "bricks",
                "--steps",
                "5",
                "--episodes",
                episodes,
                "--format",
                format,
                "--out",
                folder.resolve("out").toString());
    }
}
