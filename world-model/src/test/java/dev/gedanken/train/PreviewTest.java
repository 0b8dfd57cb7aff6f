package dev.gedanken.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.grid.GridTrainer;
import dev.gedanken.family.grid.TinyPack;
import dev.gedanken.world.Message;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir private Path folder;

    /** Looks at the picture after every update of the last phase. */
    private final class Watcher implements TrainingListener {
        private final Path picture;
        private final List<String> notes = new ArrayList<>();
        private final List<BufferedImage> seen = new ArrayList<>();

        Watcher(Path picture) {
            this.picture = picture;
        }

        @Override
        public void progress(TrainingProgress progress) {
            if (Files.isRegularFile(picture)) {
                try {
                    seen.add(Objects.requireNonNull(ImageIO.read(picture.toFile())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void note(Message message) {
            notes.add(message.english());
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Test
    void showsTruthAndDreamWhileTheLastPhaseLastsAndGoesWithIt() {
        Path out = folder.resolve("tiny");
        Watcher watcher = new Watcher(TrainingRequest.preview(out));
        train("tiny", watcher, true);

        assertThat(watcher.notes).anyMatch(note -> note.contains("dream.png"));
        assertThat(watcher.seen).isNotEmpty();
        BufferedImage picture = watcher.seen.getFirst();
        assertThat(picture.getHeight()).isEqualTo(2 * 130 - 2);
        assertThat(picture.getWidth()).isEqualTo(12 * 130 - 2);
        assertThat(out).isDirectory();
        assertThat(folder.resolve("tiny.preview")).doesNotExist();
    }

    @Test
    void aPictureThatCannotBeMadeEndsThePicturesAndNotTheTraining() throws IOException {
        Files.createDirectory(folder.resolve("odd.preview"));
        Files.writeString(folder.resolve("odd.preview/pack"), "A file where a folder should be.");
        Watcher watcher = new Watcher(TrainingRequest.preview(folder.resolve("odd")));
        train("odd", watcher, true);

        assertThat(weights("odd")).isRegularFile();
        assertThat(folder.resolve("odd.preview/pack")).isRegularFile();
        assertThat(watcher.seen).isEmpty();
        assertThat(watcher.notes).singleElement().asString().contains("odd.preview").endsWith(".");
    }

    @Test
    void whatSomebodyElsePutBesideThePicturesStays() throws IOException {
        Path own = folder.resolve("kept.preview/notes.txt");
        Files.createDirectory(own.getParent());
        Files.writeString(own, "mine");
        train("kept", new Watcher(TrainingRequest.preview(folder.resolve("kept"))), true);

        try (Stream<Path> left = Files.list(own.getParent())) {
            assertThat(left).containsExactly(own);
        }
    }

    @Test
    void drawingChangesNoWeight() throws IOException {
        train("plain", new Watcher(folder), false);
        train("drawn", new Watcher(folder), true);

        assertThat(Files.mismatch(weights("plain"), weights("drawn"))).isEqualTo(-1);
    }

    private void train(String name, TrainingListener listener, boolean isDrawn) {
        TrainingRequest request =
                TinyPack.request(folder.resolve(name), 12, TrainingRequest.Start.ANEW);
        GridTrainer.ofTinyModels()
                .train(
                        isDrawn ? request.previewedBy(FamilyCatalog.builtIn()::load) : request,
                        listener);
    }

    private Path weights(String name) {
        return folder.resolve(name).resolve("weights.safetensors");
    }
}
