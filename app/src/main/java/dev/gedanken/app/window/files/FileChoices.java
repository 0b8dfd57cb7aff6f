package dev.gedanken.app.window.files;

import dev.gedanken.app.session.SessionOpening;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.Choice;
import dev.gedanken.app.view.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for files, and decides what can be done with one. */
public final class FileChoices {
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

    private static final String SCRIPT = ".keys";

    private FileChoices() {}

    /** Asks for a file; returns the command for it, or empty if none was chosen. */
    public static Optional<StudioCommand> ask(Choice choice, Texts texts, Window owner) {
        FileChooser chooser = new FileChooser();
        ExtensionFilter sessions =
                new ExtensionFilter(texts.of("files.sessions"), "*" + SessionOpening.SUFFIX);
        @Nullable File chosen =
                switch (choice) {
                    case PACK -> {
                        chooser.getExtensionFilters()
                                .add(new ExtensionFilter(texts.of("pack.files"), "*.zip"));
                        yield chooser.showOpenDialog(owner);
                    }
                    case SESSION -> {
                        chooser.getExtensionFilters().add(sessions);
                        yield chooser.showOpenDialog(owner);
                    }
                    case PICTURE -> {
                        chooser.getExtensionFilters()
                                .add(new ExtensionFilter(texts.of("files.pictures"), patterns()));
                        yield chooser.showOpenDialog(owner);
                    }
                    case SCRIPT -> {
                        chooser.getExtensionFilters()
                                .add(
                                        new ExtensionFilter(
                                                texts.of("files.scripts"), "*.keys", "*.txt"));
                        yield chooser.showOpenDialog(owner);
                    }
                    case LEVEL -> {
                        chooser.getExtensionFilters()
                                .add(
                                        new ExtensionFilter(
                                                texts.of("files.levels"),
                                                "*.txt",
                                                "*.png",
                                                "*.tiles"));
                        yield chooser.showOpenDialog(owner);
                    }
                    case NOTES -> {
                        chooser.getExtensionFilters()
                                .add(new ExtensionFilter(texts.of("files.notes"), "*.md", "*.txt"));
                        yield chooser.showOpenDialog(owner);
                    }
                    case SAVE_PACK -> {
                        chooser.getExtensionFilters()
                                .add(new ExtensionFilter(texts.of("pack.files"), "*.zip"));
                        chooser.setInitialFileName("*.zip");
                        yield chooser.showSaveDialog(owner);
                    }
                    case SAVE_AS -> {
                        chooser.getExtensionFilters().add(sessions);
                        yield chooser.showSaveDialog(owner);
                    }
                };
        if (chosen == null) {
            return Optional.empty();
        }
        return switch (choice) {
            case SAVE_AS -> Optional.of(new TreeCommand.SaveAs(chosen.toPath()));
            case SAVE_PACK -> Optional.of(new WindowCommand.SavePack(chosen.toPath()));
            case PICTURE -> Optional.of(new WindowCommand.ShowPicture(chosen.toPath()));
            case SCRIPT -> Optional.of(new WindowCommand.PlayScript(chosen.toPath()));
            case LEVEL -> Optional.of(new WindowCommand.EditLevel(chosen.toPath()));
            case NOTES -> Optional.of(new WindowCommand.ReadNotes(chosen.toPath()));
            case PACK, SESSION -> of(chosen.toPath());
        };
    }

    private static List<String> patterns() {
        return PICTURES.stream().map(suffix -> "*" + suffix).toList();
    }

    /** Returns the command for a dropped file; empty if there is none. */
    static Optional<StudioCommand> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(SessionOpening.SUFFIX)) {
            return Optional.of(new WindowCommand.OpenSession(file));
        }
        if (name.endsWith(".zip") || Files.isRegularFile(file.resolve("pack.json"))) {
            return Optional.of(new WindowCommand.OpenPack(file));
        }
        if (name.endsWith(SCRIPT)) {
            return Optional.of(new WindowCommand.PlayScript(file));
        }
        return PICTURES.stream().anyMatch(name::endsWith)
                ? Optional.of(new WindowCommand.ShowPicture(file))
                : Optional.empty();
    }
}
