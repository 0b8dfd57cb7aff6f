package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackShelf;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private CommandRun collect(String episodes, String format) {
        return CommandRun.of(
                new PackShelf(folder),
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
