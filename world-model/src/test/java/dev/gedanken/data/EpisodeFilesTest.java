package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodeFilesTest {
    private static final RoomsScene SCENE = new RoomsScene();
    private static final SceneEpisodes EPISODES =
            new SceneEpisodes(SCENE, PolicyKind.MIXED, 5, 6, 8);

    @TempDir private Path folder;

    @Test
    void numpyArchivesComeBackWithTheirLabels() {
        ParallelCollection.write(
                EPISODES, new EpisodeFolder(folder, EpisodeFormat.NPZ), 2, share -> {});
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(SCENE.actions()));
        assertThat(read.size()).isEqualTo(6);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.episode(i)).isEqualTo(EPISODES.episode(i));
        }
    }

    @Test
    void foldersOfPicturesComeBackWithTheirSeedAndLabels() {
        writePictures();
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(SCENE.actions()));
        assertThat(read.size()).isEqualTo(6);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.episode(i)).isEqualTo(EPISODES.episode(i));
        }
        assertThat(EpisodeFiles.inFolder(folder, Optional.empty()).actions().names())
                .contains(EPISODES.episode(3).actions().getFirst().name());
    }

    private void writePictures() {
        ParallelCollection.write(
                EPISODES, new EpisodeFolder(folder, EpisodeFormat.PNG), 2, share -> {});
    }

    @Test
    void aFolderThatIsStillBeingWrittenIsNoEpisode() throws IOException {
        writePictures();
        Files.move(folder.resolve("episode-000005"), folder.resolve("episode-000005.part"));
        assertThat(EpisodeFiles.inFolder(folder, Optional.empty()).size()).isEqualTo(5);
    }

    @Test
    void filesAreTheSameWhereNumbersAreWrittenInOtherDigits() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            writePictures();
        } finally {
            Locale.setDefault(before);
        }
        Path first = folder.resolve("episode-000000");
        assertThat(first.resolve("frame-00008.png")).exists();
        assertThat(Files.readAllLines(first.resolve("actions.csv")).get(1)).startsWith("0,");
        assertThat(first.resolve("seed.txt")).hasContent("5");
    }

    @Test
    void blankLinesInATableOfActionsCountForNothing() throws IOException {
        writePictures();
        Path table = folder.resolve("episode-000000").resolve("actions.csv");
        Files.writeString(table, Files.readString(table).replace("\n", "\n\n"));
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(SCENE.actions()));
        assertThat(read.episode(0)).isEqualTo(EPISODES.episode(0));
    }

    @Test
    void tablesThatDoNotFitAreRefusedInASentence() throws IOException {
        writePictures();
        Path episode = folder.resolve("episode-000000");
        Files.writeString(episode.resolve("seed.txt"), "five");
        assertRefused("holds 'five': give the seed");
        Files.delete(episode.resolve("seed.txt"));
        Files.writeString(episode.resolve("factors.csv"), "frame,reward,terminated\n0,0,0\n");
        assertRefused("does not fit its 9 frames");
        String rows = "0,0,x\n".repeat(9);
        Files.writeString(episode.resolve("factors.csv"), "frame,reward,terminated,x\n" + rows);
        assertRefused("has a cell that is not a number");
        Files.writeString(episode.resolve("actions.csv"), "step,action\n0,\n");
        assertRefused("has no action: give one for each step");
    }

    @Test
    void aTableThatNamesNoActionIsRefused() throws IOException {
        Files.writeString(folder.resolve("actions.csv"), "step,action\n");
        assertThatThrownBy(() -> EpisodeFiles.inFolder(folder, Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names no action");
    }

    @Test
    void anyNumberOfWorkersWritesTheSameBytesAndKeepsWhatIsThere() throws IOException {
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        assertThat(collect(one, 1)).isEqualTo(6);
        assertThat(collect(many, 3)).isEqualTo(6);
        for (int i = 0; i < 6; i++) {
            String name = "episode-%06d.npz".formatted(i);
            assertThat(Files.readAllBytes(one.resolve(name)))
                    .isEqualTo(Files.readAllBytes(many.resolve(name)));
        }
        Files.delete(many.resolve("episode-000002.npz"));
        assertThat(collect(many, 2)).isEqualTo(1);
    }

    private static int collect(Path folder, int workers) {
        return ParallelCollection.write(
                EPISODES, new EpisodeFolder(folder, EpisodeFormat.NPZ), workers, share -> {});
    }

    @Test
    void aSmallerActionSpaceIsRefusedNamingEpisodeAndStep() {
        collect(folder, 1);
        var two = ActionSpace.startingWith("noop").and("up").build();
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(two));
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < read.size(); i++) {
                                read.episode(i);
                            }
                        })
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("at step")
                .hasMessageContaining("give an index from 0 to 1 (noop, up)");
    }

    @Test
    void damagedArchivesAreRefusedInASentence() throws IOException {
        collect(folder, 1);
        Path file = folder.resolve("episode-000000.npz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("cannot be read: give a numpy archive");
        Files.write(file, new byte[] {1, 2, 3});
        assertRefused("is not a numpy archive");
        try (NumpyArchive archive = new NumpyArchive(Files.newOutputStream(file))) {
            archive.addLongs("action", new long[] {0, 1}, 2);
        }
        assertRefused("has no array 'pixels'");
        try (NumpyArchive archive = new NumpyArchive(Files.newOutputStream(file))) {
            archive.addBytes("pixels", new byte[5 * 4 * 4 * 3], 5, 4, 4, 3);
            archive.addLongs("action", new long[] {0, 1}, 2);
        }
        assertRefused("has 5 frames and 2 actions");
    }

    @Test
    void archivesThatDoNotFitAreRefusedInASentence() throws IOException {
        writeArchive(3, 4, archive -> archive.addLongs("seed", new long[0], 0));
        assertRefused("has 0 elements: give one");
        writeArchive(3, 0, archive -> {});
        assertRefused("has no pixels: give frames with a height and a width");
        writeArchive(3, 4, archive -> addOutcomes(archive, 1));
        assertRefused("has 1 values in 'reward': give one for each of its 2 actions");
    }

    private static void addOutcomes(NumpyArchive archive, int rows) throws IOException {
        archive.addDoubles("reward", new double[rows], rows);
        archive.addBytes("terminated", new byte[rows], rows);
    }

    /** Adds arrays to an archive. */
    private interface Addition {
        void addTo(NumpyArchive archive) throws IOException;
    }

    private void writeArchive(int frames, int side, Addition addition) throws IOException {
        Path file = folder.resolve("episode-000000.npz");
        try (NumpyArchive archive = new NumpyArchive(Files.newOutputStream(file))) {
            byte[] pixels = new byte[frames * side * side * 3];
            archive.addBytes("pixels", pixels, frames, side, side, 3);
            archive.addLongs("action", new long[frames - 1], frames - 1);
            addition.addTo(archive);
        }
    }

    @Test
    void seedsComeBackExactly() throws IOException {
        writeArchive(3, 4, archive -> archive.addLongs("seed", new long[] {Long.MAX_VALUE - 1}, 1));
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.empty());
        assertThat(read.episode(0).seed()).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void anEpisodeWithoutFactorsKeepsItsOutcomes() throws IOException {
        writeArchive(3, 4, archive -> addOutcomes(archive, 2));
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.empty());
        assertThat(read.episode(0).labels().outcomes()).hasSize(2);
        assertThat(read.episode(0).labels().factorNames()).isEmpty();
    }

    @Test
    void actionsWithoutNamesAreCountedInAllArchives() throws IOException {
        writeActions("a.npz", 2, 0, 1);
        writeActions("b.npz", 2, 0, 4);
        assertThat(EpisodeFiles.inFolder(folder, Optional.empty()).actions().size()).isEqualTo(5);
        writeActions("c.npz", 2, 0, 4e9);
        assertThatThrownBy(() -> EpisodeFiles.inFolder(folder, Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("4000000001 different actions: give 256 at most");
    }

    @Test
    void oneHotRowsOfAnotherNumberOfActionsAreRefused() throws IOException {
        writeActions("a.npz", 2, 1, 0, 0, 1);
        assertThat(EpisodeFiles.inFolder(folder, Optional.empty()).episode(0).actions()).hasSize(2);
        assertRefused("has shape [2, 2]: give 5 columns or 1");
    }

    private void writeActions(String name, int rows, double... values) throws IOException {
        try (NumpyArchive archive = new NumpyArchive(Files.newOutputStream(folder.resolve(name)))) {
            archive.addBytes("pixels", new byte[(rows + 1) * 48], rows + 1, 4, 4, 3);
            archive.addDoubles("action", values, rows, values.length / rows);
        }
    }

    private void assertRefused(String reason) {
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(SCENE.actions()));
        assertThatThrownBy(() -> read.episode(0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void afolderWithoutEpisodesIsRefused() {
        assertThatThrownBy(() -> EpisodeFiles.inFolder(folder, Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("contains no episodes");
    }

    @Test
    void aPersonsActionsBecomeTheEpisodeThatTheyPlayed() {
        List<dev.gedanken.world.Action> actions = EPISODES.episode(2).actions();
        assertThat(SceneEpisodes.replayed(SCENE, EPISODES.recipe(), 7, actions))
                .isEqualTo(EPISODES.episode(2));
    }
}
