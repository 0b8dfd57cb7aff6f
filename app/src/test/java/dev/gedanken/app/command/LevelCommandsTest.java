package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.data.TrainingData;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.world.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A painted level is played and recorded, collected from, and trained on. */
@Tag("windowless")
class LevelCommandsTest {
    private static final String LEVEL =
            (".".repeat(16) + "\n").repeat(5)
                    + ".P...CCC.E...F..\n"
                    + ("###..###########\n").repeat(2);

    @TempDir private Path folder;

    private Path level;

    @BeforeEach
    void paint() throws IOException {
        level = Files.writeString(folder.resolve("mine.txt"), LEVEL);
    }

    private CommandRun run(String... args) {
        return CommandRun.of(new PackLibrary(folder), args);
    }

    @Test
    void aPlayInALevelIsRecordedAndMadeAgain() {
        String session = folder.resolve("run.gedanken").toString();
        assertThat(
                        run(
                                        "play",
                                        "--level",
                                        level.toString(),
                                        "--headless",
                                        "--steps",
                                        "20",
                                        "--actor",
                                        "policy:expert",
                                        "--session",
                                        session)
                                .exitCode())
                .isZero();

        assertThat(run("replay", "--verify", session).out()).contains("exactly as recorded");
    }

    @Test
    void episodesAreCollectedInTheLevel() {
        Path file = folder.resolve("mine.h5");
        CommandRun run =
                run(
                        "collect",
                        "--level",
                        level.toString(),
                        "--episodes",
                        "2",
                        "--steps",
                        "5",
                        "--out",
                        file.toString());

        assertThat(run.out()).contains("2 episodes are in");
        Frame first = new RunnerScene().frame(RunnerScene.in(PaintedLevel.of(LEVEL)).start(0));
        try (TrainingData data = TrainingData.open(file, Optional.empty(), notice -> {})) {
            assertThat(data.source().episode(0).frames().getFirst()).isEqualTo(first);
        }
        assertThat(run("collect", "--out", "x.h5").sentence()).contains("--scene", "--level");
    }

    @Test
    void aModelOfALevelBringsTheLevelWithIt() {
        Path out = folder.resolve("mine-grid");
        CommandRun run =
                run(
                        "train",
                        "--level",
                        level.toString(),
                        "--family",
                        "grid",
                        "--steps",
                        "2",
                        "--episodes",
                        "2",
                        "--evaluate-seeds",
                        "9000000..9000000",
                        "--evaluate-horizon",
                        "5",
                        "--out",
                        out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(LevelFile.read(out.resolve(RunnerScene.LEVEL_FILE)))
                .isEqualTo(PaintedLevel.of(LEVEL));
        try (LoadedPack pack = PackLoader.builtIn().load(out)) {
            assertThat(pack.scene().orElseThrow().packFiles()).containsKey(RunnerScene.LEVEL_FILE);
        }
    }
}
