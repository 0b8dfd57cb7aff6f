package dev.gedanken.app.window;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;

/** What goes on in the background, with progress and a way to stop it; nothing is shown while there is none. */
final class TaskList extends StackPane {
    private static final int MOST_SHOWN = 4;

    /** Height of a task in the font's own unit. */
    private static final double TASK_EM = 4.4;

    private final TaskProgressView<Task<Path>> tasks = new TaskProgressView<>();

    TaskList(String accessibleName) {
        tasks.setAccessibleText(accessibleName);
        tasks.getTasks().addListener((ListChangeListener<Task<Path>>) change -> resizeAndShow());
        setId("tasks");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        getStyleClass().add("task-list");
        getChildren().add(tasks);
        setVisible(false);
    }

    /** It is as high as what it lists, up to a few; more can be scrolled to. */
    private void resizeAndShow() {
        int count = tasks.getTasks().size();
        double height = Math.min(count, MOST_SHOWN) * TASK_EM;
        tasks.setStyle("-fx-max-height: %sem;".formatted(height));
        setVisible(count > 0);
    }

    /** Lists what another list did, which does so no more. */
    void goOnFrom(TaskList before) {
        List<Task<Path>> running = List.copyOf(before.tasks.getTasks());
        before.tasks.getTasks().clear();
        tasks.getTasks().addAll(running);
    }

    void add(Task<Path> task) {
        tasks.getTasks().add(task);
    }
}
