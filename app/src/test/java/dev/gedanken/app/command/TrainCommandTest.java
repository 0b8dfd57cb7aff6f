package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("command")
class TrainCommandTest {
    @TempDir private Path folder;

    @Test
    void aSceneIsDrawnAtTheSizeThatTheModelIsSetTo() {
        Path out = folder.resolve("small");
        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "train",
                        "--scene",
                        "bricks",
                        "--family",
                        "jepa",
                        "--set",
                        "frameSize=32",
                        "--set",
                        "patch=4",
                        "--steps",
                        "2",
                        "--episodes",
                        "2",
                        "--evaluate-seeds",
                        "9000000..9000000",
                        "--evaluate-horizon",
                        "3",
                        "--out",
                        out.toString());

        assertThat(run.err()).isEmpty();
        try (LoadedPack pack = PackLoader.builtIn().load(out)) {
            assertThat(pack.pack().manifest().frame().orElseThrow().width()).isEqualTo(32);
            assertThat(pack.pack().manifest().training().data()).contains("at 32 px");
        }
    }
}
