package dev.gedanken.app.window;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;

/** What goes on in the background, with progress and a way to stop it; nothing is shown while there is none. */
final class TaskList extends StackPane {
    private final TaskProgressView<Task<Path>> tasks = new TaskProgressView<>();

    TaskList(String accessibleName) {
        tasks.setAccessibleText(accessibleName);
        tasks.setMaxSize(360, 200);
        tasks.getTasks()
                .addListener(
                        (ListChangeListener<Task<Path>>)
                                change -> setVisible(!tasks.getTasks().isEmpty()));
        setId("tasks");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        getStyleClass().add("task-list");
        getChildren().add(tasks);
        setVisible(false);
    }

    void add(Task<Path> task) {
        tasks.getTasks().add(task);
    }
}
