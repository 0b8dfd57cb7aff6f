package dev.gedanken.data.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.JoinedEpisodes;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.object.message.DataLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    void stepsAreKnownBeforeAnEpisodeIsReadAlsoOfSomeAndOfSeveralFiles() {
        try (Hdf5Episodes read = new Hdf5Episodes(written("a.h5"), Optional.of(SCENE.actions()))) {
            EpisodeSource last = new SelectedEpisodes(read, List.of(3));
            EpisodeSource all = new JoinedEpisodes(List.of(last, read));
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.knownSteps(i)).hasValue(all.episode(i).steps());
            }
            int shortest = all.knownShortest().orElseThrow();
            assertThat(SelectedEpisodes.longEnough(all, all.episode(shortest).steps()).size())
                    .isEqualTo(5);
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

    @Test
    void everyDatasetMayGrowAlongItsRows() {
        try (HdfFile file = new HdfFile(written("a.h5"))) {
            file.getChildren()
                    .values()
                    .forEach(node -> {
                        Dataset dataset = (Dataset) node;
                        assertThat(dataset.getDataLayout()).isEqualTo(DataLayout.CHUNKED);
                        assertThat(dataset.getMaxSize()[0]).isNegative();
                    });
        }
    }

    @Test
    void h5pyAppendsToWhatWasWrittenAndItIsReadBack() throws IOException, InterruptedException {
        assumeTrue(pythonHasH5py(), "Python with h5py is not installed here.");
        Path file = written("a.h5");
        python(
                """
                import h5py, sys
                f = h5py.File(sys.argv[1], 'a')
                rows, episodes, first = len(f['pixels']), len(f['ep_len']), int(f['ep_len'][0])
                for name in f:
                    d = f[name]
                    more = 1 if name.startswith('ep_') else first
                    d.resize(len(d) + more, axis=0)
                    d[-more:] = d[:more]
                f['ep_offset'][-1] = rows
                f['episode_idx'][-first:] = episodes
                f.close()
                """,
                file);
        try (Hdf5Episodes read = new Hdf5Episodes(file, Optional.of(SCENE.actions()))) {
            assertThat(read.size()).isEqualTo(EPISODES.size() + 1);
            assertThat(read.episode(EPISODES.size())).isEqualTo(EPISODES.episode(0));
            assertThat(read.episode(2)).isEqualTo(EPISODES.episode(2));
        }
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
        assertRefused(text, "cannot be read: give a complete HDF5 file");
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

    @Test
    void datasetsThatDoNotFitAreRefusedInASentence() {
        assertRefused(filed("reward", new double[3]), "Dataset 'reward' of");
        assertRefused(filed("terminated", new byte[3]), "Dataset 'terminated' of");
        assertRefused(filed("seed", new long[3]), "give 4 rows, as 'pixels' has");
        assertRefused(filed("reward", new double[4][2]), "has shape [4, 2]");
        assertRefused(filed("reward", new String[] {"a", "b", "c", "d"}), "does not hold numbers");
        assertRefused(filed("action", new String[] {"a", "b", "c", "d"}), "does not hold numbers");
        assertRefused(filed("action", new long[3]), "give a row for each of the 4 frames");
        assertRefused(filed("pixels", new short[4][4][4][3]), "of 2-byte elements");
        assertRefused(filed("ep_len", new double[] {3.5}), "give whole numbers");
    }

    @Test
    void actionsThatAreNotDiscreteAreRefusedInASentence() {
        assertRefused(
                filed("action", new double[][] {{0.1, 0.9}, {0.2, 0}, {0, 0}, {0, 0}}),
                "continuous actions are not supported yet");
        assertRefused(
                filed("action", new double[] {0, 0.7, 0, 0}),
                "continuous actions are not supported yet");
        assertRefused(filed("action", new long[4][1][1]), "give (rows), (rows, 1)");
        assertRefused(
                filed("action", new double[] {0, Double.NaN, 0, 0}), "has no action at step 1");
        assertRefused(filed("action", new long[] {0, 4_000_000_000L, 0, 0}), "give 256 at most");
    }

    @Test
    void theLastRowNeedsNoAction() {
        double[][] oneHot = {{0, 1}, {1, 0}, {0, 1}, {0, 0}};
        try (Hdf5Episodes read = new Hdf5Episodes(filed("action", oneHot), Optional.empty())) {
            assertThat(read.episode(0).actions())
                    .extracting(Action::index)
                    .containsExactly(1, 0, 1);
        }
    }

    /** Writes a file of one small episode in which a dataset is replaced or added. */
    private Path filed(String name, Object values) {
        Map<String, Object> datasets = new TreeMap<>();
        datasets.put("pixels", new byte[4][4][4][3]);
        datasets.put("action", new long[4]);
        datasets.put("ep_len", new int[] {4});
        datasets.put("ep_offset", new long[] {0});
        datasets.put(name, values);
        Path path = folder.resolve("small.h5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            datasets.forEach(file::putDataset);
        }
        return path;
    }

    @Test
    void booleansOfNumpyAreReadAndAnEmptyListOfEpisodesIsRefused()
            throws IOException, InterruptedException {
        assumeTrue(pythonHasH5py(), "Python with h5py is not installed here.");
        Path file = filed("reward", new double[] {0, 0, 2, 0});
        python(
                """
                import h5py, numpy, sys
                f = h5py.File(sys.argv[1], 'a')
                f['terminated'] = numpy.array([False, False, True, False])
                """,
                file);
        try (Hdf5Episodes read = new Hdf5Episodes(file, Optional.empty())) {
            assertThat(read.episode(0).labels().outcomes())
                    .containsExactly(Outcome.of(0), Outcome.of(0), new Outcome(2, true));
        }
        python(
                """
                import h5py, numpy, sys
                f = h5py.File(sys.argv[1], 'a')
                del f['ep_len']
                f['ep_len'] = numpy.zeros(0, numpy.int64)
                """,
                file);
        assertRefused(file, "has no episodes");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> new Hdf5Episodes(file, Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }
}
