package dev.gedanken.data.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5EpisodesTest {
    private static final RoomsScene SCENE = new RoomsScene();
    private static final EpisodeSource EPISODES =
            new SceneEpisodes(
                    SCENE,
                    new EpisodeRecipe(PolicyKind.EXPERT, 60, Ending.WHEN_TERMINATED, 64, Map.of()),
                    1_000_000,
                    4);

    @TempDir private Path folder;

    private Path written(String name) {
        Path file = folder.resolve(name);
        Hdf5Writer.write(file, EPISODES, Map.of("scene", "rooms"), done -> {});
        return file;
    }

    @Test
    void episodesComeBackAsTheyWereWritten() {
        try (Hdf5Episodes read = new Hdf5Episodes(written("a.h5"), Optional.of(SCENE.actions()))) {
            assertThat(read.size()).isEqualTo(EPISODES.size());
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.episode(i)).isEqualTo(EPISODES.episode(i));
            }
        }
    }

    @Test
    void withoutASceneTheFilesOwnActionNamesCount() {
        try (Hdf5Episodes read = new Hdf5Episodes(written("a.h5"), Optional.empty())) {
            assertThat(read.actions().names()).isEqualTo(SCENE.actions().names());
        }
    }

    @Test
    void theSameEpisodesGiveTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(written("a.h5")))
                .isEqualTo(Files.readAllBytes(written("b.h5")));
    }

    @Test
    void h5pyReadsWhatWasWritten() throws IOException, InterruptedException {
        assumeTrue(pythonHasH5py(), "Python with h5py is not installed here.");
        Path file = written("a.h5");
        String script =
                """
                import h5py, sys
                f = h5py.File(sys.argv[1], 'r')
                p = f['pixels']
                print(p.shape, p.dtype, f['action'].shape, f['state'].shape, f['seed'][0])
                print(list(f['ep_len'][:]), list(f['ep_offset'][:]))
                print(int(p[0].sum()), int(f['terminated'][:].sum()), f['reward'][:].sum())
                print([n.decode() if isinstance(n, bytes) else n for n in f['action'].attrs['names']])
                """;
        long brightness = 0;
        var rgb = EPISODES.episode(0).frames().getFirst().rgb();
        while (rgb.hasRemaining()) {
            brightness += rgb.get() & 0xFF;
        }
        int rows = 0;
        int[] lengths = new int[4];
        long[] offsets = new long[4];
        for (int i = 0; i < 4; i++) {
            lengths[i] = EPISODES.episode(i).frames().size();
            offsets[i] = rows;
            rows += lengths[i];
        }
        String printed = python(script, file);
        assertThat(printed)
                .contains(
                        "(%d, 64, 64, 3) uint8 (%d, 5) (%d, 10) 1000000"
                                .formatted(rows, rows, rows))
                .contains("%d 4 4.0".formatted(brightness))
                .contains("['noop', 'up', 'down', 'left', 'right']");
        String plain = printed.replaceAll("np\\.\\w+\\((\\d+)\\)", "$1");
        assertThat(plain).contains(Arrays.toString(lengths) + " " + Arrays.toString(offsets));
    }

    private static boolean pythonHasH5py() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import h5py").start().waitFor() == 0;
        } catch (IOException noPython) {
            return false;
        }
    }

    private static String python(String script, Path file)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("python3", "-c", script, file.toString())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void filesThatDoNotFitAreRefusedInASentence() throws IOException {
        Path text = folder.resolve("text.h5");
        Files.writeString(text, "no HDF5 at all");
        assertRefused(text, "cannot be read: give a whole HDF5 file");
        assertRefused(folder.resolve("none.h5"), "do not exist");
        Path empty = folder.resolve("empty.h5");
        try (WritableHdfFile file = HdfFile.write(empty)) {
            file.putDataset("action", new long[] {1});
        }
        assertRefused(empty, "has no dataset 'pixels'");
        Path flat = folder.resolve("flat.h5");
        try (WritableHdfFile file = HdfFile.write(flat)) {
            file.putDataset("pixels", new byte[8][4]);
        }
        assertRefused(flat, "has shape [8, 4]");
        Path beyond = folder.resolve("beyond.h5");
        try (WritableHdfFile file = HdfFile.write(beyond)) {
            file.putDataset("pixels", new byte[8][4][4][3]);
            file.putDataset("ep_len", new int[] {9});
            file.putDataset("ep_offset", new long[] {0});
        }
        assertRefused(beyond, "Episode 0 of");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> new Hdf5Episodes(file, Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }
}
