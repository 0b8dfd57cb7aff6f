package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodeFolderTest {
    @TempDir private Path temporary;

    private final Episode episode =
            new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 42, 1, 5).episode(0);

    @Test
    void anArchiveIsReadByNumpysRules() throws IOException {
        TorchRuntime.prepare();
        Path file = new EpisodeFolder(temporary, EpisodeFormat.NPZ).write(0, episode);
        assertThat(file.getFileName()).hasToString("episode-000000.npz");
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList arrays = NDList.decode(manager, Files.readAllBytes(file));
            NDArray pixels = arrays.get("pixels");
            assertThat(pixels.getShape().getShape()).containsExactly(6, 64, 64, 3);
            byte[] expected = new byte[64 * 64 * 3];
            episode.frames().get(5).copyTo(expected, 0);
            assertThat(pixels.get(5).toByteArray()).isEqualTo(expected);
            assertThat(arrays.get("action").toLongArray())
                    .isEqualTo(episode.actions().stream().mapToLong(Action::index).toArray());
        }
    }

    @Test
    void theSameEpisodeGivesTheSameBytes() throws IOException {
        Path one = new EpisodeFolder(temporary.resolve("a"), EpisodeFormat.NPZ).write(0, episode);
        Path two = new EpisodeFolder(temporary.resolve("b"), EpisodeFormat.NPZ).write(0, episode);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void picturesComeWithACsvOfActions() throws IOException {
        EpisodeFolder folder = new EpisodeFolder(temporary, EpisodeFormat.PNG);
        Path written = folder.write(3, episode);
        assertThat(folder.has(3)).isTrue();
        assertThat(folder.has(4)).isFalse();
        assertThat(Files.readAllLines(written.resolve("actions.csv")))
                .hasSize(6)
                .contains("0,%s,frame-00001.png".formatted(episode.actions().getFirst().name()));
        int rgb = ImageIO.read(written.resolve("frame-00002.png").toFile()).getRGB(20, 10);
        assertThat(rgb >> 16 & 0xFF).isEqualTo(episode.frames().get(2).channel(20, 10, 0));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> new EpisodeFolder(file.resolve("out"), EpisodeFormat.NPZ))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be written");
    }
}
