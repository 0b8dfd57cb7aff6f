package dev.gedanken.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.KeyLatch;
import dev.gedanken.app.live.LiveCommand;
import dev.gedanken.app.live.LiveListener;
import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import dev.gedanken.session.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRecorderTest {
    @TempDir private Path folder;

    private final List<String> troubles = new ArrayList<>();
    private Path file;
    private LoadedPack pack;

    @BeforeEach
    void loadPack() {
        file = folder.resolve("live.gedanken");
        pack = TestPacks.grey(folder.resolve("grey"));
    }

    private SessionRecorder recorder() {
        SessionRescue rescue = new SessionRescue(folder.resolve("rescued"));
        return new SessionRecorder(file, "test", troubles::add, rescue);
    }

    private record Recording(SessionRecorder recorder) implements LiveListener {
        @Override
        public void shown(LiveSnapshot snapshot) {
            // Not of interest.
        }

        @Override
        public void played(LoadedPack from, PlayState state) {
            recorder.played(from, state, Driver.HUMAN);
        }
    }

    private void playLive(SessionRecorder recorder, int steps) {
        KeyLatch keys = new KeyLatch();
        keys.press("RIGHT", 1);
        LivePlay play = new LivePlay(PlayRequest.free(3), keys, new Recording(recorder));
        play.handle(new LiveCommand.Adopt(pack));
        for (int i = 0; i < steps; i++) {
            play.anticipate(Long.MAX_VALUE);
            play.tick();
            if (i == steps / 2) {
                play.handle(new LiveCommand.ShowSource(PlaySource.CORRECTED));
                play.handle(new LiveCommand.SetTemperature(1.5f));
            }
        }
        play.handle(new LiveCommand.Reset());
        play.tick();
    }

    @Test
    void livePlayIsRecordedExactlyAsAHeadlessRolloutIsMade() {
        try (SessionRecorder recorder = recorder()) {
            playLive(recorder, 12);
        }
        SavedSession saved = SessionFile.read(file);
        Rollout headless = Rollout.inMemory(pack.player());
        headless.start(3, PlaySource.MODEL);
        for (int i = 0; i < 12; i++) {
            headless.step(pack.player().actions().named("right"), Driver.HUMAN);
            if (i == 6) {
                headless.show(PlaySource.CORRECTED);
                headless.warm(1.5f);
            }
        }

        List<Node> live = saved.nodes();
        assertThat(live.subList(0, 13)).isEqualTo(headless.tree().nodes());
        assertThat(live).hasSize(15);
        assertThat(saved.branches()).hasSize(2);
        assertThat(troubles).isEmpty();
    }

    @Test
    void anotherPackIsNotRecordedIntoTheSameSession() {
        try (SessionRecorder recorder = recorder()) {
            playLive(recorder, 2);
            pack = TestPacks.grey(folder.resolve("other"));
            playLive(recorder, 5);
        }

        assertThat(SessionFile.read(file).nodes()).hasSize(5);
        assertThat(troubles).hasSize(1);
        assertThat(troubles.getFirst())
                .startsWith("This is not recorded: The session was made with pack 'grey'");
    }

    @Test
    void aSessionWhoseFileIsGoneIsSavedElsewhere() throws IOException {
        try (SessionRecorder recorder = recorder()) {
            playLive(recorder, 3);
            Files.delete(file);
            playLive(recorder, 3);
        }

        assertThat(troubles).hasSize(2);
        assertThat(troubles.get(0)).contains("it was removed or replaced");
        assertThat(troubles.get(1)).contains("is saved as");
        assertThat(SessionFile.read(folder.resolve("rescued/live.gedanken")).nodes()).hasSize(12);
    }

    @Test
    void aSessionThatIsOpenElsewhereIsNotRecordedTo() {
        SessionRecorder.store(file, pack, "test", troubles::add).close();
        try (SessionStore held = SessionStore.open(file, troubles::add);
                SessionRecorder recorder = recorder()) {
            playLive(recorder, 3);
            assertThat(held.isReadOnly()).isFalse();
        }

        assertThat(troubles).hasSize(1);
        assertThat(troubles.getFirst()).contains("another program has it open");
    }
}
