package dev.gedanken.app.window.status;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A background task: its title, its progress, and a button that stops it. */
public final class TaskRow extends HBox {

    private final Title what;

    /** The title of a task in a language, which may only be known later. */
    @FunctionalInterface
    public interface Title {
        ObservableValue<String> in(Texts texts);
    }

    TaskRow(Task<Path> task, Title what, Texts texts) {
        this.what = what;
        ObservableValue<String> name = what.in(texts);
        getStyleClass().add("task-row");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(name);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.accessibleTextProperty().bind(name);
        Label words = new Label();
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        words.textProperty().bind(task.messageProperty());
        Button stop = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        stop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        stop.setId("task-stop");
        stop.setTooltip(new Tooltip(texts.of("tasks.stop")));
        stop.accessibleTextProperty().bind(name.map(called -> texts.of("tasks.stop.this", called)));
        stop.setOnAction(event -> task.cancel());
        getChildren().addAll(title, bar, words);
        if (task instanceof PicturedTask pictured) {
            pictured.picture().ifPresent(file -> getChildren().add(new PictureButton(file, texts)));
        }
        getChildren().add(stop);
    }

    Title what() {
        return what;
    }

    void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
    }

    boolean isShown() {
        return isManaged();
    }
}
