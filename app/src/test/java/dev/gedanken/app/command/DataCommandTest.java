package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.maze.MazeScene;
import dev.gedanken.scene.rooms.RoomsScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windowless")
class DataCommandTest {
    private static final EpisodeSource EPISODES =
            new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 100, 4, 6);

    @TempDir private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("rooms.h5");
        Hdf5Writer.write(file, EPISODES, Map.of("scene", "rooms"), done -> {});
    }

    private CommandRun run(Object... words) {
        String[] args = new String[words.length + 1];
        args[0] = "data";
        for (int i = 0; i < words.length; i++) {
            args[i + 1] = words[i].toString();
        }
        return CommandRun.of(new PackLibrary(folder), args);
    }

    private static List<Episode> read(Path path) {
        try (Hdf5Episodes source =
                new Hdf5Episodes(path, Optional.of(new RoomsScene().actions()))) {
            return IntStream.range(0, source.size()).mapToObj(source::episode).toList();
        }
    }

    private void assertRefused(CommandRun run, String reason) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.sentence()).contains(reason);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.endsWith(".edited"));
        }
    }

    @Test
    void episodesAreListed() {
        CommandRun run = run("list", file);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(5);
        assertThat(run.out()).contains("Episode  Steps  Seed  Reward  End").contains("103");
        assertThat(run("list", file, "--json").out()).contains("\"seed\" : 103");
    }

    @Test
    void deletedEpisodesAreGoneAndTheOthersAreAsTheyWere() {
        assertThat(run("delete", file, "--episodes", "0,2..2").exitCode()).isZero();
        assertThat(read(file)).containsExactly(EPISODES.episode(1), EPISODES.episode(3));
        try (Hdf5Episodes source = new Hdf5Episodes(file, Optional.empty())) {
            assertThat(source.notes()).containsEntry("scene", "rooms");
        }
    }

    @Test
    void anotherFileCanBeWrittenAndTheFirstStays() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Path out = folder.resolve("some.h5");
        assertThat(run("delete", file, "--episodes", "1..3", "--out", out).exitCode()).isZero();
        assertThat(read(out)).containsExactly(EPISODES.episode(0));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertRefused(run("delete", file, "--episodes", "0", "--out", out), "already exists");
    }

    @Test
    void episodesAreTrimmed() {
        CommandRun run = run("trim", file, "--episodes", "1", "--from", "2", "--steps", "3");
        assertThat(run.exitCode()).as(run.err()).isZero();
        Episode whole = EPISODES.episode(1);
        Episode trimmed = read(file).get(1);
        assertThat(trimmed.frames()).isEqualTo(whole.frames().subList(2, 6));
        assertThat(trimmed.actions()).isEqualTo(whole.actions().subList(2, 5));
        assertThat(trimmed.labels().outcomes()).isEqualTo(whole.labels().outcomes().subList(2, 5));
        assertThat(read(file).getFirst()).isEqualTo(EPISODES.episode(0));
    }

    @Test
    void aSplitFileMergesBackToTheSameBytes() throws IOException {
        Path one = folder.resolve("one.h5");
        Path two = folder.resolve("two.h5");
        Path both = folder.resolve("both.h5");
        assertThat(run("split", file, "--episodes", "0,1", "--out", one, "--rest", two).exitCode())
                .isZero();
        assertThat(read(two)).containsExactly(EPISODES.episode(2), EPISODES.episode(3));
        assertThat(run("merge", one, two, "--out", both).exitCode()).isZero();
        assertThat(Files.readAllBytes(both)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void filesThatDoNotGoTogetherAreRefused() throws IOException {
        Path maze = folder.resolve("maze.h5");
        Hdf5Writer.write(
                maze,
                new SceneEpisodes(new MazeScene(), PolicyKind.MIXED, 100, 1, 3),
                Map.of(),
                done -> {});
        assertRefused(run("merge", file, maze, "--out", folder.resolve("x.h5")), "File 2 has the");
    }

    @Test
    void whatCannotBeDoneLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertRefused(run("delete", file, "--episodes", "0..3"), "No episode would be in");
        assertRefused(run("delete", file, "--episodes", "4"), "give numbers from 0 to 3");
        assertRefused(run("delete", file, "--episodes", "x"), "give numbers such as 0,3,5..7");
        assertRefused(run("trim", file, "--from", "6"), "so none is left from step 6 on");
        assertRefused(run("list", folder.resolve("none.h5")), "do not exist");
        assertRefused(run("list", folder), "is no HDF5 file of episodes");
        assertRefused(run(), "list, delete, trim, split or merge");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
