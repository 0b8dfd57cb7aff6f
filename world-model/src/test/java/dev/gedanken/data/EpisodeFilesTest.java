package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    void foldersOfPicturesComeBackWithFramesAndActions() {
        ParallelCollection.write(
                EPISODES, new EpisodeFolder(folder, EpisodeFormat.PNG), 2, share -> {});
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(SCENE.actions()));
        assertThat(read.size()).isEqualTo(6);
        assertThat(read.episode(3).frames()).isEqualTo(EPISODES.episode(3).frames());
        assertThat(read.episode(3).actions()).isEqualTo(EPISODES.episode(3).actions());
        assertThat(EpisodeFiles.inFolder(folder, Optional.empty()).actions().names())
                .contains(EPISODES.episode(3).actions().getFirst().name());
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
        var two = dev.gedanken.world.ActionSpace.startingWith("noop").and("up").build();
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
        assertRefused("is no numpy archive");
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
                .hasMessageContaining("holds no episodes");
    }

    @Test
    void aPersonsActionsBecomeTheEpisodeThatTheyPlayed() {
        List<dev.gedanken.world.Action> actions = EPISODES.episode(2).actions();
        assertThat(SceneEpisodes.replayed(SCENE, EPISODES.recipe(), 7, actions))
                .isEqualTo(EPISODES.episode(2));
    }
}
