package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * There is one writer at a time, whatever name it uses for a session, and whoever else opens it.
 */
class SessionAccessTest {
    private static final int TURNS = Integer.getInteger("gedanken.test.turns", 100);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void makeSession() {
        file = folder.resolve("real/session.gedanken");
        assertThat(file.getParent().toFile().mkdir()).isTrue();
        try (SessionStore store = SessionFixture.create(file)) {
            SessionFixture.play(SessionFixture.rollout(store), 10);
        }
    }

    /** Another process, which receives its commands line by line. */
    private record Visitor(Process process, BufferedReader answers, BufferedWriter orders)
            implements AutoCloseable {
        static Visitor start(Path folder) throws IOException {
            Process process = JavaProcess.start(SessionVisitor.class, folder);
            return new Visitor(process, process.inputReader(), process.outputWriter());
        }

        void tell(String order) throws IOException {
            orders.write(order + "\n");
            orders.flush();
        }

        String answer() throws IOException {
            return String.valueOf(answers.readLine());
        }

        String ask(String order) throws IOException {
            tell(order);
            return answer();
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecondWriterIsRefusedWhateverNamesTheTwoUse() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.gedanken"), file);
        Files.createSymbolicLink(folder.resolve("folder"), file.getParent());
        Files.createLink(folder.resolve("hard.gedanken"), file);
        List<String> names =
                List.of(
                        file.toString(),
                        "real/../real/session.gedanken",
                        "link.gedanken",
                        "folder/session.gedanken",
                        "hard.gedanken");
        try (Visitor first = Visitor.start(folder);
                Visitor second = Visitor.start(folder)) {
            for (String one : names) {
                for (String other : names) {
                    assertThat(first.ask("open " + one)).as(one).isEqualTo("writer");
                    assertThat(second.ask("open " + other))
                            .as("%s while %s is written", other, one)
                            .isNotEqualTo("writer");
                    assertThat(second.ask("close")).isEqualTo("closed");
                    first.ask("play");
                    assertThat(first.ask("close")).isEqualTo("closed");
                }
            }
        }
        assertThat(SessionFile.read(file).nodes()).hasSize(11 + names.size() * names.size());
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".lock"))).isEmpty();
        }
    }

    @Test
    void whoLooksWhetherASessionWasAbandonedDoesNotTakeItsLockAway() throws IOException {
        try (SessionStore store = SessionFixture.open(file);
                Visitor other = Visitor.start(folder)) {
            assertThat(store.isReadOnly()).isFalse();
            assertThat(SessionFile.wasInterrupted(file)).isFalse();
            SessionFile.read(file);
            try (SessionStore second = SessionStore.openForReading(file)) {
                assertThat(second.isReadOnly()).isTrue();
            }
            assertThat(other.ask("open " + file)).isEqualTo("reader");
        }
    }

    @Test
    void twoProcessesThatOpenASessionByTurnsLoseNothingThatWasAcknowledged() throws IOException {
        int before = SessionFile.read(file).nodes().size();
        int acknowledged = 0;
        try (Visitor first = Visitor.start(folder);
                Visitor second = Visitor.start(folder)) {
            first.tell("turns %s %d".formatted(file, TURNS / 2));
            second.tell("turns %s %d".formatted(file, TURNS / 2));
            acknowledged += Integer.parseInt(first.answer());
            acknowledged += Integer.parseInt(second.answer());
        }
        SavedSession saved = SessionFile.read(file);
        assertThat(saved.nodes()).hasSize(before + acknowledged);
        try (SessionStore store = SessionStore.openForReading(file)) {
            Verification verification =
                    new Verification(SessionFixture.player(), saved.nodes(), store);
            verification.run(16, share -> {});
            assertThat(verification.first()).isEmpty();
        }
    }

    @Test
    void aReaderSeesAWholeSessionAtEveryInstantWhileItIsWrittenAndClosed() throws IOException {
        int last = 0;
        try (Visitor writer = Visitor.start(folder)) {
            writer.tell("turns %s %d".formatted(file, TURNS / 2));
            while (!writer.answers().ready()) {
                int now = SessionFile.read(file).nodes().size();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
            }
        }
        assertThat(last).isGreaterThan(11);
    }

    @Test
    void aKilledSessionIsWholeThroughALinkAndGoesOnThere()
            throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("link.gedanken"), file);
        int durable = killAWriter(link.toString());

        assertThat(SessionFile.read(link).nodes()).hasSize(durable + 1);
        assertThat(SessionFile.wasInterrupted(file)).isTrue();
        try (SessionStore store = SessionFixture.open(link)) {
            SessionFixture.play(SessionFixture.rollout(store), 5);
        }
        assertThat(SessionFile.read(file).nodes()).hasSize(durable + 6);
    }

    private int killAWriter(String name) throws IOException, InterruptedException {
        try (Visitor writer = Visitor.start(folder)) {
            assertThat(writer.ask("open " + name)).isEqualTo("writer");
            int durable = 0;
            for (int i = 0; i < 20; i++) {
                durable = Integer.parseInt(writer.ask("play"));
            }
            writer.kill();
            return durable;
        }
    }

    @Test
    void aFileWithoutTheLogOfItsKilledWriterSaysSoAndIsNotGoneOnWith()
            throws IOException, InterruptedException {
        Path hard = folder.resolve("hard.gedanken");
        killAWriter(file.toString());
        Files.createLink(hard, file);
        Path copy = Files.copy(file, folder.resolve("copy.gedanken"));

        for (Path without : List.of(hard, copy)) {
            assertThat(SessionFile.read(without).lacksLog()).isTrue();
            assertThatThrownBy(() -> SessionFixture.open(without))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(without + "-wal is not beside it");
        }
        assertThat(SessionFile.read(file).lacksLog()).isFalse();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("real", "hard.gedanken", "copy.gedanken");
        }
    }

    @Test
    void aCopyOfARestingSessionHasEverything() throws IOException, InterruptedException {
        Path copy = folder.resolve("copy.gedanken");
        try (SessionStore store = SessionFixture.open(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            SessionFixture.play(rollout, 7);
            awaitRest();
            Files.copy(file, copy);
            SessionFixture.play(rollout, 2);
        }
        SavedSession copied = SessionFile.read(copy);
        assertThat(copied.lacksLog()).isFalse();
        assertThat(copied.nodes()).hasSize(18);
        try (SessionStore store = SessionFixture.open(copy)) {
            SessionFixture.play(SessionFixture.rollout(store), 1);
        }
        assertThat(SessionFile.read(copy).nodes()).hasSize(19);
        assertThat(SessionFile.read(file).nodes()).hasSize(20);
    }

    private void awaitRest() throws IOException, InterruptedException {
        Path probe = folder.resolve("probe");
        for (int i = 0; i < 100; i++) {
            Files.copy(file, probe);
            boolean rests = !SessionFile.read(probe).lacksLog();
            Files.delete(probe);
            if (rests) {
                return;
            }
            Thread.sleep(SessionWriter.REST_MILLIS / 10);
        }
        throw new AssertionError("The session does not rest.");
    }
}
