package dev.gedanken.app.window.export;

import dev.gedanken.app.settings.ToolPreferences;
import dev.gedanken.app.window.services.StudioContext;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The chosen folder, or else the program's own; with a dialog if the preferences say so.
 *
 * @param window knows the preferences
 * @param stage the dialog's owner
 * @param usual the program's own folder
 */
public record StudioExportWishes(StudioContext window, Stage stage, Path usual)
        implements ExportWishes {

    private ToolPreferences liked() {
        return window.preferences().tools();
    }

    @Override
    public Path folder() {
        return liked().exportFolder().orElse(usual);
    }

    @Override
    public Optional<Path> chosen(Path suggested) {
        if (!liked().asksWhere()) {
            return Optional.of(suggested);
        }
        String name = suggested.getFileName().toString();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(window.texts().of("menu.export"));
        chooser.setInitialFileName(name);
        if (Files.isDirectory(folder())) {
            chooser.setInitialDirectory(folder().toFile());
        }
        String ending = name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
        @Nullable File chosen = chooser.showSaveDialog(stage);
        return Optional.ofNullable(chosen).map(File::toPath).map(file -> ending(file, ending));
    }

    @Override
    public boolean filmsShowTruth() {
        return liked().filmsTruth();
    }

    @Override
    public boolean filmsAreLabelled() {
        return liked().filmsLabels();
    }

    /** A dialog may leave the extension to the user. */
    private static Path ending(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) ? file : file.resolveSibling(name + ending);
    }
}
