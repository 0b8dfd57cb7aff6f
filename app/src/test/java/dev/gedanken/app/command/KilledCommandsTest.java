package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.command.KilledProgram.End;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands whose process is killed at random moments. {@code -Dgedanken.test.kills=50} kills each of the four fifty
 * times; without it export and training, which take longest, are left out.
 */
@Tag("windowless")
class KilledCommandsTest {
    private static final String MANY = "gedanken.test.kills";
    private static final int KILLS = Integer.getInteger(MANY, 1);
    private static final int MORE = 8;
    private static final int MOST_MILLIS = 600;
    private static final String SESSION = "session.gedanken";

    @TempDir private Path folder;
    private final Random instants = new Random(5);

    private KilledProgram killed(String... arguments) throws IOException, InterruptedException {
        return KilledProgram.run(folder, End.KILL, instants.nextInt(MOST_MILLIS), arguments);
    }

    private static String[] playing(int steps) {
        return new String[] {
            "play",
            "--headless",
            "--scene=bricks",
            "--policy=mixed",
            "--steps=" + steps,
            "--session=" + SESSION
        };
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("state"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aHeadlessPlayKeepsEveryMomentThatItSaidToBeOnDisk() throws Exception {
        int acknowledged = 0;
        // On a busy machine, the first kills may come before anything is on disk.
        for (int kill = 0; kill < KILLS || acknowledged == 0 && kill < KILLS + MORE; kill++) {
            int durable = killed(playing(1_000_000)).durable();
            assertThat(SessionFile.read(folder.resolve(SESSION)).nodes())
                    .hasSizeGreaterThan(durable);
            acknowledged += durable > 0 ? 1 : 0;
        }
        assertThat(acknowledged).isPositive();
        assertThat(KilledProgram.run(folder, End.NONE, 0, playing(5)).exitCode()).isZero();
        assertVerified();
        assertThat(files()).containsExactly(SESSION);
    }

    private void assertVerified() {
        CommandRun replay =
                CommandRun.of(
                        new PackLibrary(folder),
                        "replay",
                        folder.resolve(SESSION).toString(),
                        "--verify");
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(replay.out()).contains("exactly as recorded");
    }

    @Test
    void aPlayThatIsAskedToEndClosesItsSessionInOrder() throws Exception {
        KilledProgram asked = KilledProgram.run(folder, End.ASK, 300, playing(1_000_000));

        assertThat(asked.exitCode()).isNotZero();
        assertThat(files()).containsExactly(SESSION);
        SavedSession saved = SessionFile.read(folder.resolve(SESSION));
        assertThat(saved.nodes()).hasSizeGreaterThan(asked.durable());
        assertVerified();
    }

    @Test
    void aCollectionThatWasKilledGoesOnToTheSameFile() throws Exception {
        String[] whole = collecting("whole.h5");
        assertThat(KilledProgram.run(folder, End.NONE, 0, whole).exitCode()).isZero();
        for (int kill = 0; kill < KILLS; kill++) {
            killed(collecting("killed.h5"));
        }
        if (!Files.exists(folder.resolve("killed.h5"))) {
            KilledProgram.run(folder, End.NONE, 0, collecting("killed.h5"));
        }
        assertThat(folder.resolve("killed.h5")).hasSameBinaryContentAs(folder.resolve("whole.h5"));
        assertThat(files()).containsExactly("killed.h5", "whole.h5");
    }

    private static String[] collecting(String file) {
        return new String[] {
            "collect", "--scene=runner", "--episodes=40", "--steps=150", "--out=" + file
        };
    }

    @Test
    @EnabledIfSystemProperty(named = MANY, matches = "\\d+")
    void anExportThatIsKilledLeavesAWholeFileOrNone() throws Exception {
        assertThat(KilledProgram.run(folder, End.NONE, 0, playing(900)).exitCode()).isZero();
        String[] export = {"export", SESSION, "--out=film.gif"};
        assertThat(KilledProgram.run(folder, End.NONE, 0, export).exitCode()).isZero();
        Path whole = Files.move(folder.resolve("film.gif"), folder.resolve("whole.gif"));
        for (int kill = 0; kill < KILLS; kill++) {
            killed(export);
            Path film = folder.resolve("film.gif");
            if (Files.exists(film)) {
                assertThat(film).hasSameBinaryContentAs(whole);
                Files.delete(film);
            }
        }
        assertThat(KilledProgram.run(folder, End.NONE, 0, export).exitCode()).isZero();
        assertThat(files()).containsExactly("film.gif", SESSION, "whole.gif");
    }

    @Test
    @EnabledIfSystemProperty(named = MANY, matches = "\\d+")
    void aTrainingThatWasKilledGoesOnToTheSameWeights() throws Exception {
        assertThat(KilledProgram.run(folder, End.NONE, 0, training("whole")).exitCode()).isZero();
        for (int kill = 0; kill < KILLS; kill++) {
            String[] again = training("killed");
            if (Files.exists(folder.resolve("killed.training"))) {
                again =
                        Stream.concat(Stream.of(again), Stream.of("--resume"))
                                .toArray(String[]::new);
            }
            killed(again);
        }
        if (!Files.exists(folder.resolve("killed"))) {
            String[] last = training("killed");
            if (Files.exists(folder.resolve("killed.training"))) {
                last = Stream.concat(Stream.of(last), Stream.of("--resume")).toArray(String[]::new);
            }
            assertThat(KilledProgram.run(folder, End.NONE, 0, last).exitCode()).isZero();
        }
        String weights = "weights.safetensors";
        assertThat(folder.resolve("killed").resolve(weights))
                .hasSameBinaryContentAs(folder.resolve("whole").resolve(weights));
        assertThat(files()).containsExactly("killed", "whole");
    }

    private static String[] training(String pack) {
        return new String[] {
            "train",
            "--family=grid",
            "--scene=bricks",
            "--episodes=4",
            "--steps=40",
            "--set=tokenizerChannels=16",
            "--set=hiddenChannels=16",
            "--set=mixChannels=16",
            "--set=tokenizerBatch=8",
            "--set=dynamicsBatch=4",
            "--evaluate-seeds=9000000..9000001",
            "--out=" + pack
        };
    }
}
