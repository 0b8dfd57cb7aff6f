package dev.gedanken.app.window.overlay;

import dev.gedanken.app.view.text.Texts;
import java.io.File;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** The path of a folder, which can be typed or chosen. */
final class FolderField extends HBox {
    private final TextField path = new TextField();
    private final Consumer<String> chosen;

    /**
     * Creates an empty field.
     *
     * @param key of its name; the key for the meaning of an empty field ends in {@code .usual}
     * @param chosen receives the typed or chosen path; blank for the default
     */
    FolderField(Texts texts, String key, Consumer<String> chosen) {
        this.chosen = chosen;
        path.setPromptText(texts.of(key + ".usual"));
        path.setOnAction(event -> tell());
        path.focusedProperty().addListener((property, before, has) -> left(has));
        Button choose = new Button(texts.of("settings.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> choose(texts.of(key)));
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().setAll(path, choose);
    }

    private void choose(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        @Nullable File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            path.setText(folder.toString());
            tell();
        }
    }

    private void left(boolean hasFocus) {
        if (!hasFocus) {
            tell();
        }
    }

    private void tell() {
        chosen.accept(path.getText().strip());
    }

    /** Returns the text field. */
    TextField path() {
        return path;
    }

    /** Shows the current path; blank for the default. */
    void show(String present) {
        path.setText(present);
    }
}
