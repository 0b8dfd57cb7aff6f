package dev.gedanken.app.window.files;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.world.BadInputException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Reads and writes painted levels, on separate threads. */
public final class LevelController {
    private static final String FOLDER = "levels";
    private static final String SUFFIX = ".txt";

    private final StudioContext window;

    /** Creates a controller of the levels of a window. */
    public LevelController(StudioContext window) {
        this.window = window;
    }

    /** Reads a level, and passes it on with its name on the JavaFX thread. */
    public void read(Path file, BiConsumer<PaintedLevel, String> receiver) {
        inBackground(() -> {
            PaintedLevel level = LevelFile.read(file);
            String called = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            Platform.runLater(() -> receiver.accept(level, called));
        });
    }

    /** Passes on the current level; nothing if the pack has none. */
    public void readPlayed(BiConsumer<PaintedLevel, String> receiver) {
        Optional<Path> playing = window.playing();
        playing.ifPresent(place ->
                inBackground(() -> {
                    WorldPack pack = WorldPack.open(place);
                    if (pack.hasFile(RunnerScene.LEVEL_FILE)) {
                        PaintedLevel level =
                                PaintedLevel.of(
                                        new String(
                                                pack.file(RunnerScene.LEVEL_FILE),
                                                StandardCharsets.UTF_8));
                        String title = pack.manifest().title();
                        String called = title.substring(title.indexOf(':') + 1).strip();
                        Platform.runLater(() -> receiver.accept(level, called));
                    }
                }));
    }

    /** Asks where to write a level; empty if cancelled. */
    public Optional<Path> ask(String name, Window owner) {
        Path folder = window.services().folder().orElse(Path.of("")).resolve(FOLDER);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(window.texts().of("level.save"));
        chooser.setInitialFileName(name + SUFFIX);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(window.texts().of("files.levels"), "*" + SUFFIX));
        if (folder.toFile().isDirectory() || folder.toFile().mkdirs()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        @Nullable File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /** Writes a level as a text file. */
    public void write(PaintedLevel level, Path file) {
        inBackground(() -> {
            createFolder(file);
            OutputFile.check(file).write(level.text());
            window.done(NoticeArea.Done.saved(file, () -> new FileController(window).show(file)));
        });
    }

    private static void createFolder(Path file) {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "app.output.failed", file);
        }
    }

    /**
     * Writes a level where a training can read it, and passes its file on, on the JavaFX thread.
     */
    public void prepareTraining(
            PaintedLevel level, String name, BiConsumer<Path, String> receiver) {
        inBackground(() -> {
            Path pack = window.services().packs().pack(level, name);
            Platform.runLater(() -> receiver.accept(pack.resolve(RunnerScene.LEVEL_FILE), name));
        });
    }

    private void inBackground(Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
    }
}
