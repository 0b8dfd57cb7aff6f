package dev.gedanken.bridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.bridge.TestPython;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.bridge.world.BridgeWorld;
import dev.gedanken.bridge.world.BridgeWorlds;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python side is killed at random moments, including during calls, and no step is lost. */
class KilledPeerTest {
    /** How many kills; the project's own measurement makes 500 (docs/measured.md). */
    private static final int KILLS = Integer.getInteger("gedanken.kills", 6);

    private static final String CORRIDOR =
            "python:" + TestPython.example("corridor.py:Corridor") + "?size=16";

    @TempDir private Path folder;

    @Test
    void noStepIsLost() throws InterruptedException {
        BridgeWorlds worlds =
                new BridgeWorlds(
                        TestPython.find(), new Seal(folder.resolve("key")), Duration.ofSeconds(30));
        try (BridgeWorld quiet = (BridgeWorld) worlds.open(CORRIDOR);
                BridgeWorld killed = (BridgeWorld) worlds.open(CORRIDOR)) {
            List<Frame> expected = new ArrayList<>();
            List<Frame> made = new ArrayList<>();
            Twin here = quiet.start(0);
            Twin there = killed.start(0);
            Random random = new Random(1);
            for (int kill = 0; kill < KILLS; kill++) {
                Thread killer = killer(killed.pid(), random.nextInt(30));
                do {
                    Noise luck = Noise.at(7, expected.size());
                    Input input = quiet.inputs().sample(luck.onStream(9));
                    here = here.step(input, luck);
                    expected.add(here.frame());
                    there = there.step(input, luck);
                    made.add(there.frame());
                } while (killer.isAlive());
                killer.join();
            }
            assertThat(made).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(KILLS);
        }
    }

    private static Thread killer(long pid, int afterMillis) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        Thread.sleep(afterMillis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                });
    }
}
