package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session survives what happens to its disk. */
class SessionDiskTest {
    private static final int KILOBYTES = 600;

    @TempDir private Path folder;

    private Path disk;

    @BeforeEach
    void makeMountPoint() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
    }

    @Test
    void aFullDiskIsToldOnceAndTheSessionIsSavedElsewhere() throws Exception {
        Path file = disk.resolve("full.gedanken");
        Path elsewhere = folder.resolve("elsewhere.gedanken");
        List<String> told = new CopyOnWriteArrayList<>();
        try (SmallDisk small = SmallDisk.at(disk, KILOBYTES);
                SessionStore store =
                        SessionStore.create(
                                file, SessionFixture.header(), lost -> told.add(lost.english()))) {
            Rollout rollout = SessionFixture.rollout(store);
            while (store.isWritten() && rollout.tree().size() < 100_000) {
                SessionFixture.play(rollout, 100);
                store.settle();
            }
            SessionFixture.play(rollout, 100);

            assertThat(told)
                    .containsExactly(
                            "Session %s can no longer be written (the disk is full): play continues in memory; save it elsewhere."
                                    .formatted(file));
            int durable = store.durableNode();
            assertThat(SessionFile.read(file).nodes()).hasSizeGreaterThan(durable);
            store.saveAs(elsewhere, rollout);
            SessionFixture.play(rollout, 3);
            assertThat(store.settle()).isTrue();
            assertThat(SessionFile.read(elsewhere).nodes()).isEqualTo(rollout.tree().nodes());
        }
    }

    @Test
    void aReadOnlyDiskIsReadAndNeverWritten() throws Exception {
        Path file = disk.resolve("fixed.gedanken");
        try (SmallDisk small = SmallDisk.at(disk, KILOBYTES)) {
            try (SessionStore store = SessionFixture.create(file)) {
                SessionFixture.play(SessionFixture.rollout(store), 20);
            }
            small.makeReadOnly();

            assertThatThrownBy(() -> SessionFixture.create(disk.resolve("new.gedanken")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("cannot be written");
            try (SessionStore store = SessionFixture.open(file)) {
                assertThat(store.isReadOnly()).isTrue();
                Rollout rollout = SessionFixture.rollout(store);
                SessionFixture.play(rollout, 5);
                Path elsewhere = folder.resolve("elsewhere.gedanken");
                store.saveAs(elsewhere, rollout);
                assertThat(store.isWritten()).isTrue();
                SessionFixture.play(rollout, 5);
                store.settle();
                assertThat(SessionFile.read(elsewhere).nodes()).hasSize(31);
            }
            assertThat(SessionFile.read(file).nodes()).hasSize(21);
        }
    }

    @Test
    void aDiskThatIsFullFromTheStartLeavesNothingHalfWritten() throws Exception {
        try (SmallDisk small = SmallDisk.at(disk, 16)) {
            assertThatThrownBy(() -> SessionFixture.create(disk.resolve("new.gedanken")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("cannot be written (the disk is full)");
            assertThat(disk.toFile().list()).isEmpty();
        }
    }
}
