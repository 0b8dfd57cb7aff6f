package dev.gedanken.data.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.data.Episode;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HDF5 files as other programs write them; {@code make.py} next to the files shows how. */
class ForeignHdf5Test {
    private static final Path FILES = files();

    @TempDir private Path folder;

    private final List<Message> notices = new ArrayList<>();

    private static Path files() {
        try {
            return Path.of(
                            Objects.requireNonNull(
                                            ForeignHdf5Test.class.getResource("/hdf5/soft.h5"))
                                    .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Hdf5Episodes open(Path file, List<Message> notices) {
        return new Hdf5Episodes(file, Optional.empty(), notices::add);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip-shuffle",
                "lzf",
                "bitshuffle",
                "lz4",
                "mask",
                "mask-of-two",
                "zstd",
                "scaleoffset",
                "scaleoffset-floats",
                "fletcher",
                "bzip2",
                "soft",
                "soft-chain",
                "external",
                "external-chain",
                "big-endian-floats"
            })
    void framesAreReadHoweverTheyAreChunkedPackedAndLinked(String name) {
        assertHasTheFrames(name);
    }

    private void assertHasTheFrames(String name) {
        try (Hdf5Episodes file = open(FILES.resolve(name + ".h5"), notices)) {
            Episode episode = file.episode(0);
            assertThat(episode.actions()).extracting(Action::index).containsExactly(1, 0, 1);
            for (int i = 0; i < 4 * 4 * 4 * 3; i++) {
                Frame frame = episode.frames().get(i / 48);
                assertThat(frame.channel(i / 3 % 4, i / 12 % 4, i % 3)).isEqualTo(i % 251);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blosc2, is packed with the filter blosc2",
        "zfp, is packed with the filter zfp",
        "soft-circle, 'which is not there'",
        "external-circle, 'which is not there'",
        "external-missing, 'leads to no.h5:/pixels, which is not there'",
        "broken, 'leads to /obs/none, which is not there'",
        "unwritten, 'has rows that were never written, such as row 2'",
        "latest-boolean, is in a form of HDF5 that this program cannot read"
    })
    void whatCannotBeReadIsNamed(String name, String reason) {
        assertNames(name, reason);
    }

    private void assertNames(String name, String reason) {
        Path path = FILES.resolve(name + ".h5");
        assertThatThrownBy(
                        () -> {
                            try (Hdf5Episodes file = open(path, notices)) {
                                file.episode(0);
                            }
                        })
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(name + ".h5")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virtual",
                "virtual-absolute",
                "virtual-columns",
                "virtual-concat",
                "virtual-concat-112",
                "virtual-concat-latest",
                "virtual-growing",
                "virtual-growing-112",
                "virtual-list",
                "virtual-list-112",
                "virtual-of-link",
                "virtual-of-virtual",
                "virtual-packed",
                "virtual-stack",
                "virtual-strided",
                "virtual-strided-112",
                "virtual-strided-latest"
            })
    void virtualDatasetsAreReadFromWhereTheirRowsAre(String name) {
        assertHasTheFrames(name);
    }

    @ParameterizedTest
    @CsvSource({
        "virtual-missing, 'takes rows from file no.h5, which is not there'",
        "virtual-no-dataset, 'takes rows from dataset ''none'' of'",
        "virtual-circle, '(through more than four virtual datasets)'",
        "virtual-type, '(of another type, from dataset pixels)'",
        "virtual-numbered, '(by the numbered name part-%b.h5)'"
    })
    void whatAVirtualDatasetLacksIsNamed(String name, String reason) {
        assertNames(name, reason);
    }

    @Test
    void whatNoFileGivesToAVirtualDatasetHasItsFillValue() {
        List<Frame> frames = frames("virtual-half");
        assertThat(frames.get(0).channel(3, 2, 1)).isEqualTo(7);
        assertThat(frames.get(1).channel(3, 2, 1)).isEqualTo(48 + 2 * 12 + 3 * 3 + 1);
        assertThat(frames.get(3).channel(0, 0, 0)).isEqualTo(7);
    }

    @Test
    void aVirtualColumnKeepsItsNames() {
        try (Hdf5Episodes file = open(FILES.resolve("virtual-columns.h5"), notices)) {
            assertThat(file.actions().names()).isEqualTo("noop, jump");
        }
    }

    @Test
    void aVirtualDatasetReachesNoFileAboveItsFolder() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Path file = below.resolve("virtual-elsewhere.h5");
        Files.copy(FILES.resolve("virtual-elsewhere.h5"), file);
        Files.copy(FILES.resolve("gzip-shuffle.h5"), folder.resolve("outside.h5"));
        assertThatThrownBy(() -> open(file, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("file ../outside.h5, which is not in the same folder");
    }

    private List<Frame> frames(String name) {
        try (Hdf5Episodes file = open(FILES.resolve(name + ".h5"), notices)) {
            return file.episode(0).frames();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blosclz-0",
                "blosclz-1",
                "blosclz-2",
                "lz4-1",
                "lz4hc-1",
                "snappy-1",
                "zlib-1",
                "zstd-0",
                "zstd-1",
                "zstd-2"
            })
    void bloscIsReadWithEachOfItsCodecsAndShuffles(String kind) {
        assertThat(frames("blosc-" + kind)).isEqualTo(frames("big"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bitshuffle-none",
                "bitshuffle-lz4",
                "bitshuffle-zstd",
                "bitshuffle-odd",
                "lz4-wide",
                "lzf-wide",
                "zstd-wide",
                "bzip2-wide",
                "fletcher-wide"
            })
    void chunksOfManyBlocksAreReadWithEachFilter(String name) {
        assertThat(frames(name)).isEqualTo(frames("big-wide"));
    }

    @Test
    void matchesThatLieFarBackAreFound() {
        List<Frame> frames = frames("blosc-far");
        for (int i = 0; i < 64 * 64 * 3; i++) {
            long at = i < 9288 ? i : i - 9288;
            int value = at < 500 ? (int) (at * at * 7919 >> 5 & 255) : 0;
            assertThat(frames.get(1).channel(i / 3 % 64, i / 192, i % 3)).isEqualTo(value);
        }
    }

    @Test
    void numbersInFewerBitsThanAByteAreRead() {
        List<Frame> frames = frames("scaleoffset-bits");
        for (int i = 0; i < 4 * 4 * 4 * 3; i++) {
            assertThat(frames.get(i / 48).channel(i / 3 % 4, i / 12 % 4, i % 3))
                    .isEqualTo(i % 251 % 13 + 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbit", "nbit-big"})
    void numbersOfWhichOnlySomeBitsAreKeptAreReadWithTheirSign(String name) {
        try (Hdf5Episodes file = open(FILES.resolve(name + ".h5"), notices)) {
            Episode episode = file.episode(0);
            assertThat(episode.actions()).extracting(Action::index).containsExactly(1, 0, 1);
            assertThat(episode.labels().outcomes())
                    .extracting(Outcome::reward)
                    .containsExactly(-4.0, 3.0, -1.0);
            for (int i = 0; i < 4 * 4 * 4 * 3; i++) {
                assertThat(episode.frames().get(i / 48).channel(i / 3 % 4, i / 12 % 4, i % 3))
                        .isEqualTo(i % 251 % 64);
            }
        }
    }

    @Test
    void aLinkReachesNoFileAboveItsFolder() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Path file = below.resolve("external-elsewhere.h5");
        Files.copy(FILES.resolve("external-elsewhere.h5"), file);
        Files.copy(FILES.resolve("gzip-shuffle.h5"), folder.resolve("outside.h5"));
        assertThatThrownBy(() -> open(file, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(
                        "leads to file ../outside.h5, which is not in the same folder");
    }

    @Test
    void aSymbolicLinkDoesNotTakeALinkOutOfItsFolder() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Path file = below.resolve("external.h5");
        Files.copy(FILES.resolve("external.h5"), file);
        Files.copy(FILES.resolve("gzip-shuffle.h5"), folder.resolve("outside.h5"));
        Files.createSymbolicLink(below.resolve("gzip-shuffle.h5"), folder.resolve("outside.h5"));
        assertThatThrownBy(() -> open(file, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("which is not in the same folder");
    }

    /** Writes a file of two episodes of two rows each in which datasets are replaced or added. */
    private Path written(Map<String, Object> others, String... names) {
        Map<String, Object> datasets = new TreeMap<>();
        datasets.put("pixels", new byte[4][4][5][3]);
        datasets.put("action", new long[4]);
        datasets.put("ep_len", new int[] {2, 2});
        datasets.put("ep_offset", new long[] {0, 2});
        datasets.putAll(others);
        Path path = folder.resolve("made.h5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            datasets.forEach((name, values) -> {
                WritableDataset dataset = file.putDataset(name, values);
                if (name.equals("action") && names.length > 0) {
                    dataset.putAttribute("names", names);
                }
            });
        }
        return path;
    }

    private void assertRefused(Map<String, Object> others, String reason) {
        Path path = written(others);
        assertThatThrownBy(() -> open(path, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void episodesThatOverlapAreRefused() {
        assertRefused(
                Map.of("ep_len", new int[] {3, 2}, "ep_offset", new long[] {0, 2}),
                "Episodes 0 and 1 of");
    }

    @Test
    void columnsThatContradictTheEpisodesAreRefused() {
        assertRefused(Map.of("episode_idx", new long[] {0, 1, 1, 1}), "Dataset 'episode_idx' of");
        assertRefused(
                Map.of("step_idx", new long[] {0, 1, 0, 2}),
                "for episode 1, at row 3: correct one");
        assertRefused(
                Map.of("episode_idx", new long[] {7, 7, 7, 7}),
                "have the number 7 in 'episode_idx'");
    }

    @Test
    void moreOffsetsOrLengthsThanEpisodesAreRefused() {
        assertRefused(Map.of("ep_offset", new long[] {0}), "Episode 1 of");
    }

    @Test
    void anEpisodeWithoutAStepIsLeftOutAndThatIsSaid() {
        Path path =
                written(
                        Map.of(
                                "ep_len", new int[] {2, 0, 1},
                                "ep_offset", new long[] {0, 2, 3}));
        try (Hdf5Episodes file = open(path, notices)) {
            assertThat(file.size()).isEqualTo(1);
        }
        assertThat(notices)
                .singleElement()
                .satisfies(
                        it -> assertThat(it.english()).startsWith("2 of 3 episodes have no step"));
    }

    @Test
    void theActionThatMeansDoingNothingComesFirstAndIndicesFollow() {
        Path path = written(Map.of("action", new long[] {0, 0, 2, 1}), "FIRE", "left", "NOOP");
        try (Hdf5Episodes file = open(path, notices)) {
            assertThat(file.actions().names()).isEqualTo("NOOP, FIRE, left");
            assertThat(file.episode(0).actions()).extracting(Action::name).containsExactly("FIRE");
            assertThat(file.episode(1).actions()).extracting(Action::name).containsExactly("NOOP");
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void namesThatStandThereTwiceOrAreEmptyAreRefused() {
        Path twice = written(Map.of(), "noop", "left", "left");
        assertThatThrownBy(() -> open(twice, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("two actions called 'left'");
        Path empty = written(Map.of(), "noop", " ");
        assertThatThrownBy(() -> open(empty, notices))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("an action without a name");
    }

    @Test
    void greyAndChannelsFirstAreReadAndWhatMeansTwoThingsIsNot() {
        byte[][][] grey = new byte[4][4][5];
        grey[1][2][3] = (byte) 128;
        try (Hdf5Episodes file = open(written(Map.of("pixels", grey)), notices)) {
            assertThat(file.episode(0).frames().get(1).channel(3, 2, 0)).isEqualTo(128);
        }
        byte[][][][] first = new byte[4][3][4][5];
        first[1][2][3][4] = 77;
        try (Hdf5Episodes file = open(written(Map.of("pixels", first)), notices)) {
            assertThat(file.episode(0).frames().get(1).channel(4, 3, 2)).isEqualTo(77);
        }
        assertRefused(Map.of("pixels", new byte[4][4][5][4]), "has shape [4, 4, 5, 4]");
        assertRefused(Map.of("pixels", new int[4][4][5][3]), "of 4-byte elements");
    }
}
