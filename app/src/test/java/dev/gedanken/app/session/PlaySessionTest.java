package dev.gedanken.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaySessionTest {
    @TempDir private Path folder;

    private final List<String> troubles = new ArrayList<>();
    private Path file;
    private LoadedPack pack;

    @BeforeEach
    void loadPack() {
        file = folder.resolve("live.gedanken");
        pack = TestPacks.grey(folder.resolve("grey"));
    }

    private SessionPlan plan(Optional<Path> named) {
        return new SessionPlan(
                named,
                Optional.of(folder.resolve("sessions")),
                From.CURSOR,
                "test",
                new SessionRescue(folder.resolve("rescued")));
    }

    private LivePlay play() {
        KeyLatch keys = new KeyLatch();
        keys.keyboard().press("RIGHT", 1);
        LiveListener listener =
                new LiveListener() {
                    @Override
                    public void shown(LiveSnapshot snapshot) {
                        // Not of interest.
                    }

                    @Override
                    public void failed(Message message) {
                        troubles.add(message.english());
                    }
                };
        return new LivePlay(PlayRequest.free(3), plan(Optional.of(file)), keys, listener);
    }

    private static void playOn(LivePlay play, int steps) {
        for (int i = 0; i < steps; i++) {
            play.anticipate(Long.MAX_VALUE);
            play.tick();
        }
    }

    private void hear(Message trouble) {
        troubles.add(trouble.english());
    }

    @Test
    void livePlayIsRecordedExactlyAsAHeadlessRolloutIsMade() {
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 7);
            play.handle(new SimulationCommand.ShowSource(PlaySource.CORRECTED));
            play.handle(new SimulationCommand.SetKnobs(KnobValues.of(Knob.TEMPERATURE, 1.5)));
            playOn(play, 5);
            play.handle(new SimulationCommand.Reset());
            playOn(play, 1);
        }
        SavedSession saved = SessionFile.read(file);
        Rollout headless = Rollout.inMemory(pack.player());
        headless.start(3, PlaySource.MODEL);
        for (int i = 0; i < 12; i++) {
            headless.step(pack.player().inputs().parse("right"), new Actor.Person());
            if (i == 6) {
                headless.show(PlaySource.CORRECTED);
                headless.tune(KnobValues.of(Knob.TEMPERATURE, 1.5));
            }
        }

        List<Node> live = saved.nodes();
        assertThat(live.subList(0, 13)).isEqualTo(headless.tree().nodes());
        assertThat(live).hasSize(15);
        assertThat(saved.branches()).hasSize(2);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aSessionGoesOnWhereItStood() {
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 5);
        }
        LoadedPack again = TestPacks.grey(folder.resolve("grey"));
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(again));
            playOn(play, 2);
        }

        SavedSession saved = SessionFile.read(file);
        assertThat(saved.branches()).hasSize(1);
        assertThat(saved.nodes()).hasSize(8);
        assertThat(saved.nodes().getLast().step()).isEqualTo(7);
    }

    @Test
    void whatWasPlayedFromARecordedStartIsSavedAndReplayedLikeAnyBranch() {
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 5);
            play.handle(new TreeCommand.StartHere());
            playOn(play, 3);
            play.handle(new SimulationCommand.Reset());
            playOn(play, 2);
        }
        LoadedPack again = TestPacks.grey(folder.resolve("grey"));
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(again));
            playOn(play, 1);
        }

        SavedSession saved = SessionFile.read(file);
        assertThat(saved.branches()).extracting(Branch::forkedAt).containsExactly(Node.NONE, 5, 5);
        assertThat(saved.nodes().getLast().step()).isEqualTo(8);
        try (SessionStore store = SessionStore.openForReading(file)) {
            LoadedPack fresh = TestPacks.grey(folder.resolve("grey"));
            ReplayReport report = new SessionReplay(file, store, fresh).verify(share -> {});
            assertThat(report.firstDifference()).isEmpty();
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void anotherPackGetsASessionOfItsOwn() {
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 2);
            play.handle(new SimulationCommand.Adopt(TestPacks.grey(folder.resolve("other"))));
            playOn(play, 5);
        }

        assertThat(SessionFile.read(file).nodes()).hasSize(3);
        List<Path> saved = new SessionLibrary(folder.resolve("sessions")).recent();
        assertThat(saved).hasSize(1);
        assertThat(SessionFile.read(saved.getFirst()).nodes()).hasSize(6);
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatWasNotPlayedLeavesNoFile() {
        PlaySession untouched =
                PlaySession.open(pack, plan(Optional.empty()), change -> {}, this::hear);
        Path saved = untouched.file().orElseThrow();
        assertThat(saved).exists();
        untouched.close();

        assertThat(saved).doesNotExist();
    }

    @Test
    void aSessionWhoseFileIsGoneIsSavedElsewhere() throws IOException {
        try (LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 3);
            Files.delete(file);
            playOn(play, 3);
        }

        assertThat(troubles).hasSize(2);
        assertThat(troubles.get(0)).contains("it was removed or replaced");
        assertThat(troubles.get(1)).contains("is saved as");
        assertThat(SessionFile.read(folder.resolve("rescued/live.gedanken")).nodes()).hasSize(7);
    }

    @Test
    void aSessionThatIsOpenElsewhereIsNotRecordedTo() {
        SessionOpening.store(file, pack, "test", this::hear).close();
        try (SessionStore held = SessionStore.open(file, lost -> troubles.add(lost.english()));
                LivePlay play = play()) {
            play.handle(new SimulationCommand.Adopt(pack));
            playOn(play, 3);
            assertThat(held.isReadOnly()).isFalse();
        }

        assertThat(troubles).hasSize(1);
        assertThat(troubles.getFirst()).startsWith("This is not recorded: ");
        assertThat(troubles.getFirst()).contains("another program has it open");
    }

    @Test
    void aSessionWhoseProgramWasKilledIsOffered() throws IOException {
        SessionOpening.store(file, pack, "test", this::hear).close();
        SessionLibrary library = new SessionLibrary(folder);
        assertThat(library.interrupted()).isEmpty();

        Path lock = Files.createFile(folder.resolve("live.gedanken.lock"));
        assertThat(library.interrupted()).contains(file);
        Files.delete(lock);
        try (SessionStore held = SessionStore.open(file, lost -> troubles.add(lost.english()))) {
            assertThat(held.isReadOnly()).isFalse();
            assertThat(library.interrupted()).isEmpty();
        }
    }
}
