package dev.gedanken.app.view.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Luck;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of a recording of a play that moves back and forth. */
class RecordingTest {
    @TempDir private Path folder;

    private final Recording recording = new Recording(new Cursor(0, 0));
    private final LivePlay play =
            new LivePlay(
                    PlayRequest.free(3), SessionPlan.inMemory(), new KeyLatch(), new Listener());

    private final class Listener implements LiveListener {
        @Override
        public void shown(LiveSnapshot snapshot) {
            // Only the tree counts.
        }

        @Override
        public void told(TreeEvent news) {
            if (news instanceof TreeEvent.Changed(var change)) {
                recording.hear(change);
            }
        }
    }

    @BeforeEach
    void open() {
        play.handle(new SimulationCommand.Adopt(TestPacks.grey(folder.resolve("grey"))));
    }

    @Test
    void everyStepThatIsPlayed() {
        play.tick();
        play.tick();

        assertThat(recording.nodes()).containsExactly(0, 1, 2);
    }

    @Test
    void goingElsewhereAddsNothingAndPlayingOnFromThereDoes() {
        play.tick();
        play.tick();
        play.handle(new TreeCommand.GoTo(1));
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new SimulationCommand.StepOnce());

        assertThat(recording.nodes()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aNewStartGoesOnWithTheRecording() {
        play.tick();
        play.handle(new SimulationCommand.Reseed(9));
        play.tick();

        assertThat(recording.nodes()).containsExactly(0, 1, 2, 3);
    }
}
