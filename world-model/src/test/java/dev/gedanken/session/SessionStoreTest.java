package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
    @TempDir private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a session #1 100%.gedanken");
    }

    private void playEverything(Rollout rollout) {
        SessionFixture.play(rollout, 20);
        rollout.jump(5);
        rollout.fork(Luck.FRESH);
        rollout.show(PlaySource.TRUTH);
        SessionFixture.play(rollout, 3);
        rollout.intervene(new Cause.FactorSet("ball.x", 22.5));
        rollout.tune(KnobValues.of(Knob.TEMPERATURE, 1.25));
        rollout.step(SessionFixture.SCENE.actions().idle(), new Actor.Person());
        Frame picture = Frame.of(GreyModel.SIZE, GreyModel.SIZE, new byte[64 * 64 * 3]);
        rollout.intervene(
                new Cause.SeenStep(
                        SessionFixture.SCENE.actions().idle(),
                        new Actor.WorldPolicy(PolicyKind.EXPERT),
                        picture));
        rollout.start(9, PlaySource.CORRECTED);
        SessionFixture.play(rollout, 2);
        rollout.tree().name(1, "what if");
        rollout.tree().pin(1, true);
        rollout.tree().prune(0);
    }

    private static void requireSame(SavedSession saved, RolloutTree tree) {
        assertThat(saved.nodes()).isEqualTo(tree.nodes());
        assertThat(saved.branches()).isEqualTo(tree.branches());
        assertThat(saved.cursor()).isEqualTo(tree.cursor());
    }

    @Test
    void aReopenedSessionSaysExactlyWhatWasDone() {
        RolloutTree tree;
        try (SessionStore store = SessionFixture.create(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            playEverything(rollout);
            tree = rollout.tree();
        }

        try (SessionStore store = SessionFixture.open(file)) {
            requireSame(store.saved(), tree);
            assertThat(store.saved().header()).isEqualTo(SessionFixture.header());
            assertThat(store.saved().header().inputs()).isEqualTo(SessionFixture.SCENE.actions());
            assertThat(store.isReadOnly()).isFalse();
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aSessionGoesOnWhereItStoodAsIfItHadNeverBeenClosed() {
        Rollout whole = SessionFixture.inMemory();
        SessionFixture.play(whole, 20);
        List<PlayState> expected = SessionFixture.play(whole, 20);
        try (SessionStore store = SessionFixture.create(file)) {
            SessionFixture.play(SessionFixture.rollout(store), 20);
        }

        try (SessionStore store = SessionFixture.open(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            assertThat(SessionFixture.play(rollout, 20)).isEqualTo(expected);
            assertThat(rollout.tree().nodes()).isEqualTo(whole.tree().nodes());
        }
        assertThat(SessionFile.read(file).nodes()).isEqualTo(whole.tree().nodes());
    }

    @Test
    void everyMomentComesBackAfterReopeningByteForByte() {
        List<PlayState> states;
        try (SessionStore store = SessionFixture.create(file)) {
            states = SessionFixture.play(SessionFixture.rollout(store), 70);
        }

        try (SessionStore store = SessionFixture.open(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            for (int node : List.of(70, 0, 33, 47, 48, 49, 1)) {
                assertThat(rollout.jump(node)).isEqualTo(states.get(node));
            }
        }
    }

    @Test
    void whatAPersonDidIsDurableAtOnceAndStepsSoonAfter() {
        try (SessionStore store = SessionFixture.create(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            SessionFixture.play(rollout, 10);
            assertThat(store.settle()).isTrue();
            assertThat(store.durableNode()).isEqualTo(10);
            assertThat(SessionFile.read(file).nodes()).hasSize(11);
        }
    }

    @Test
    void aSecondStoreOpensTheFileForReadingOnly() {
        try (SessionStore store = SessionFixture.create(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            SessionFixture.play(rollout, 10);
            store.settle();

            try (SessionStore second = SessionFixture.open(file)) {
                assertThat(second.isReadOnly()).isTrue();
                requireSame(second.saved(), rollout.tree());
                Rollout beside = SessionFixture.rollout(second);
                SessionFixture.play(beside, 5);
                assertThat(beside.jump(3)).isEqualTo(rollout.state(3));
            }
            SessionFixture.play(rollout, 1);
        }
        assertThat(SessionFile.read(file).nodes()).hasSize(12);
    }

    @Test
    void savingAsGoesOnInTheNewFileAndLeavesTheOldOne() {
        Path other = folder.resolve("other.gedanken");
        RolloutTree tree;
        try (SessionStore store = SessionFixture.create(file)) {
            Rollout rollout = SessionFixture.rollout(store);
            playEverything(rollout);

            store.saveAs(other, rollout);
            SessionFixture.play(rollout, 4);
            tree = rollout.tree();
        }

        requireSame(SessionFile.read(other), tree);
        assertThat(SessionFile.read(file).nodes()).hasSize(tree.size() - 4);
    }

    @Test
    void aFileThatWasRemovedIsNoticedAndTheSessionIsSavedElsewhere() throws IOException {
        Path other = folder.resolve("other.gedanken");
        List<String> told = new CopyOnWriteArrayList<>();
        RolloutTree tree;
        try (SessionStore store =
                SessionStore.create(
                        file, SessionFixture.header(), lost -> told.add(lost.english()))) {
            Rollout rollout = SessionFixture.rollout(store);
            SessionFixture.play(rollout, 10);
            store.settle();
            Files.delete(file);
            SessionFixture.play(rollout, 10);

            assertThat(store.settle()).isFalse();
            assertThat(told)
                    .containsExactly(
                            "Session %s can no longer be written (it was removed or replaced): play continues in memory; save it elsewhere."
                                    .formatted(file));
            playEverything(rollout);
            store.saveAs(other, rollout);
            assertThat(store.isWritten()).isTrue();
            SessionFixture.play(rollout, 2);
            tree = rollout.tree();
        }

        requireSame(SessionFile.read(other), tree);
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Files.writeString(file, "dear diary");

        assertThatThrownBy(() -> SessionFixture.create(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("already");
        assertThat(file).hasContent("dear diary");
    }

    @Test
    void anInterruptedThreadSealsItsSessionAllTheSame() throws SQLException {
        SessionStore store = SessionFixture.create(file);
        SessionFixture.play(SessionFixture.rollout(store), 5);
        Thread.currentThread().interrupt();
        store.close();

        assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
        try (Connection connection = SessionDatabase.forReading(file)) {
            assertThat(SessionSeal.verify(connection, file)).isEqualTo(SessionSeal.State.SEALED);
        }
    }

    @Test
    void aSessionWithoutAStepOpensEmpty() {
        SessionFixture.create(file).close();

        try (SessionStore store = SessionFixture.open(file)) {
            assertThat(store.saved().cursor()).isEqualTo(new Cursor(-1, -1));
            SessionFixture.play(SessionFixture.rollout(store), 2);
        }
        assertThat(SessionFile.read(file).nodes()).hasSize(3);
    }
}
