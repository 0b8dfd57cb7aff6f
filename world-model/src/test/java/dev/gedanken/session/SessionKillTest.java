package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.rollout.Rollout;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session survives what happens to its process. {@code -Dgedanken.test.kills=200} sets how many times. */
class SessionKillTest {
    private static final int KILLS = Integer.getInteger("gedanken.test.kills", 20);

    /** Processes that play and are killed in parallel, each with its own file. */
    private static final int PLAYERS = 2;

    private static final int MOST_MILLIS = 300;

    /** One in this many kills comes before the process has reported anything. */
    private static final int EARLY_KILLS = 5;

    @TempDir private Path folder;

    @Test
    void everyStepAcknowledgedAsDurableSurvivesKillsAtRandomInstants() throws Exception {
        try (ExecutorService players = Executors.newFixedThreadPool(PLAYERS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int player = 0; player < PLAYERS; player++) {
                Path file = folder.resolve("killed-%d.gedanken".formatted(player));
                Random instants = new Random(player);
                ends.add(players.submit(() -> killAgainAndAgain(file, instants)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }

    private static Void killAgainAndAgain(Path file, Random instants) throws Exception {
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS / PLAYERS; kill++) {
            boolean isEarly = kill % EARLY_KILLS == EARLY_KILLS - 1;
            Acknowledged last = playAndKill(file, instants.nextInt(MOST_MILLIS), isEarly);
            acknowledged += last.node > 0 ? 1 : 0;
            if (Files.exists(file)) {
                assertThat(SessionFile.wasInterrupted(file)).isTrue();
                SavedSession saved = SessionFile.read(file);
                assertThat(saved.nodes()).hasSizeGreaterThan(last.node);
                assertThat(saved.branches()).hasSizeGreaterThanOrEqualTo(last.branches);
            }
        }
        assertThat(acknowledged).isPositive();
        requireThatItReplaysAndGoesOn(file);
        return null;
    }

    private static void requireThatItReplaysAndGoesOn(Path file) {
        try (SessionStore store = SessionFixture.open(file)) {
            Verification verification =
                    new Verification(SessionFixture.player(), store.saved().nodes(), store);
            verification.run(16, share -> {});
            assertThat(verification.first()).isEmpty();
            assertThat(verification.replayed()).isEqualTo(store.saved().nodes().size());
            Rollout rollout = SessionFixture.rollout(store);
            SessionFixture.play(rollout, 3);
        }
        assertThat(SessionFile.wasInterrupted(file)).isFalse();
        assertThat(SessionFile.read(file).nodes()).isNotEmpty();
    }

    /** The last node and the number of branches that a process reported as durable. */
    private record Acknowledged(int node, int branches) {}

    private static Acknowledged playAndKill(Path file, int millis, boolean isEarly)
            throws Exception {
        Process process = JavaProcess.start(KilledPlayer.class, file.getParent(), file.toString());
        int node = -1;
        int branches = 0;
        Thread killer = isEarly ? killAfter(process, 2 * millis) : null;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                killer = killer == null ? killAfter(process, millis) : killer;
                int number = Integer.parseInt(line.substring(2));
                node = line.startsWith("n") ? number : node;
                branches = line.startsWith("b") ? number : branches;
            }
        }
        assertThat(killer).as("the process plays until it is killed").isNotNull();
        killer.join();
        process.waitFor();
        return new Acknowledged(node, branches);
    }

    private static Thread killAfter(Process process, int millis) {
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // By its handle: killing by the process would close the pipe that is being read.
            process.toHandle().destroyForcibly();
        });
    }
}
