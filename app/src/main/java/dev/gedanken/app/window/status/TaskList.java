package dev.gedanken.app.window.status;

import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;

/**
 * The background tasks, with progress and a button to stop them: a strip over the bar at the
 * bottom, which takes space only while something is listed. Short tasks are never listed, because
 * the window would jump.
 */
public final class TaskList extends FlowPane {
    private static final Duration SOON = Duration.seconds(1);

    private final Map<Task<Path>, TaskRow> rows = new LinkedHashMap<>();
    private final Texts texts;
    private boolean isPresenting;

    /** Creates an empty list. */
    public TaskList(Texts texts) {
        this.texts = texts;
        setId("tasks");
        setAccessibleText(texts.of("tasks.accessible"));
        getStyleClass().add("task-list");
        setMinWidth(0);
        refresh();
    }

    /** Lists a task unless it ends soon. */
    public void add(Task<Path> task, TaskRow.Title what) {
        TaskRow row = put(task, what);
        row.setShown(false);
        PauseTransition wait = new PauseTransition(SOON);
        wait.setOnFinished(event -> {
            row.setShown(true);
            refresh();
        });
        wait.play();
    }

    private TaskRow put(Task<Path> task, TaskRow.Title what) {
        TaskRow row = new TaskRow(task, what, texts);
        rows.put(task, row);
        getChildren().add(row);
        task.stateProperty().addListener((property, before, now) -> ended(task, now));
        ended(task, task.getState());
        return row;
    }

    private void ended(Task<Path> task, Worker.State state) {
        boolean isOver =
                switch (state) {
                    case SUCCEEDED, FAILED, CANCELLED -> true;
                    case READY, SCHEDULED, RUNNING -> false;
                };
        TaskRow row = rows.get(task);
        if (isOver && row != null) {
            rows.remove(task);
            getChildren().remove(row);
            refresh();
        }
    }

    private void refresh() {
        boolean isShown = !isPresenting && rows.values().stream().anyMatch(TaskRow::isShown);
        setVisible(isShown);
        setManaged(isShown);
    }

    /** In presenter mode nothing covers the stage; background tasks continue. */
    public void setPresenting(boolean presents) {
        isPresenting = presents;
        refresh();
    }

    /** Takes over the tasks of another list. */
    public void goOnFrom(TaskList before) {
        Map<Task<Path>, TaskRow> running = new LinkedHashMap<>(before.rows);
        before.rows.clear();
        before.getChildren().clear();
        running.forEach((task, row) -> put(task, row.what()));
        refresh();
    }
}
