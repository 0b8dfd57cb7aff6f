package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.session.SmallDisk;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.Checkpoints.State;
import dev.gedanken.train.Checkpoints.Subject;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full disk is reported as such, and no half-written file is left. */
class WriteFailureTest {
    private static final int KILOBYTES = 256;
    private static final EpisodeSource EPISODES =
            new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 5, 1, 100);

    @TempDir private Path folder;

    private void assertFull(String file, ThrowingCallable writing) throws Exception {
        Path disk = folder.resolve("disk");
        assertThatThrownBy(writing)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("cannot be written, because the disk is full");
        try (var left = Files.list(disk)) {
            assertThat(left.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }

    private SmallDisk smallDisk() throws Exception {
        return SmallDisk.at(Files.createDirectory(folder.resolve("disk")), KILOBYTES);
    }

    /** Fills a disk almost completely. */
    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("disk/filler"))) {
            out.write(new byte[(KILOBYTES - 8) * 1024]);
        }
    }

    @ParameterizedTest
    @EnumSource(EpisodeFormat.class)
    void anEpisodeOnAFullDiskSaysSo(EpisodeFormat format) throws Exception {
        try (SmallDisk disk = smallDisk()) {
            fill();
            EpisodeFolder target = new EpisodeFolder(folder.resolve("disk"), format);
            assertFull("episode-000000", () -> target.write(0, EPISODES.episode(0)));
            assertThat(target.has(0)).isFalse();
        }
    }

    @Test
    void anHdf5FileOnAFullDiskSaysSo() throws Exception {
        try (SmallDisk disk = smallDisk()) {
            Path file = folder.resolve("disk/a.h5");
            assertFull("a.h5", () -> Hdf5Writer.write(file, EPISODES, Map.of(), done -> {}));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aCheckpointOnAFullDiskSaysSoAndTheLastOneStays() throws Exception {
        try (SmallDisk disk = smallDisk()) {
            Path kept = folder.resolve("disk/pack.training");
            Checkpoints checkpoints = new Checkpoints(kept);
            checkpoints.save(state(1), Map.of("w", Tensor.of(new long[] {1}, 3)));
            float[] many = new float[100_000];
            assertThatThrownBy(() ->
                            checkpoints.save(
                                    state(2), Map.of("w", Tensor.of(new long[] {100_000}, many))))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(
                            "pack.training cannot be written, because the disk is full");
            assertThat(checkpoints.load())
                    .hasValueSatisfying(found -> assertThat(found.state().step()).isEqualTo(1));
        }
    }

    private static State state(long step) {
        return new State(
                Checkpoints.SCHEMA_VERSION,
                new Subject("grid", "rooms"),
                new TreeMap<>(),
                "digest",
                "data",
                1,
                "phase",
                step,
                0,
                0,
                new TreeMap<>(),
                List.of());
    }

    @Test
    void aDeviceThatIsFullIsToldFromOneThatIsLocked() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "There is no /dev/full here.");
        IOException full = assertThrows(IOException.class, () -> Files.write(device, new byte[10]));
        Path file = folder.resolve("x");
        assertThat(WriteFailure.of(full, file, "worldmodel.export.locked"))
                .hasMessageContaining("the disk is full");
        assertThat(WriteFailure.of(new IOException("denied"), file, "worldmodel.export.locked"))
                .hasMessageNotContaining("the disk is full");
    }
}
