package dev.gedanken.app.window.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.timeline.LaneLayout;
import dev.gedanken.app.view.timeline.Timescale;
import dev.gedanken.app.window.StudioProbe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch dragged by its name into another window. */
class DragOutTest {
    /** Where the first lane's name is: from the timeline's left edge, and under the lane's line. */
    private static final double TYPE_SIZE = 11;

    private static final double AFTER_THE_END = 20;

    private static final int MOST_MOVES = 1200;
    private static final int MOVES_BEFORE_LETTING_GO = 40;

    @TempDir private Path folder;

    private final AtomicReference<List<File>> dropped = new AtomicReference<>(List.of());

    @Test
    void aBranchIsCarriedOutAsAFilmOnceItIsWritten() throws IOException {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1000, 700);
            studio.letPass(12);
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            AtomicReference<Stage> other = new AtomicReference<>();
            Platform.runLater(() -> other.set(openTarget()));
            studio.until("the other window", () -> other.get() != null);
            Point2D name = nameOfTheFirstLane(studio);

            studio.robot().moveTo(name).press(MouseButton.PRIMARY);
            int way = 0;
            while (dropped.get().isEmpty() && way < MOST_MOVES) {
                // A robot that keeps moving until it drags something, and releases it over the
                // window.
                studio.robot().moveTo(1100 + way % 80.0, 300);
                studio.robot().sleep(50);
                way++;
                if (way % MOVES_BEFORE_LETTING_GO == 0) {
                    studio.robot().release(MouseButton.PRIMARY);
                    studio.robot().sleep(300);
                    if (dropped.get().isEmpty()) {
                        studio.robot().moveTo(name).press(MouseButton.PRIMARY);
                    }
                }
            }
            assertThat(dropped.get()).singleElement().asString().endsWith(".mp4");
            assertThat(Files.size(dropped.get().getFirst().toPath())).isPositive();
            assertThat(studio.now().session().cursor().branch()).isZero();
            Platform.runLater(() -> other.get().hide());
        }
    }

    private static Point2D nameOfTheFirstLane(StudioProbe studio) {
        Node timeline = studio.robot().lookup("#timeline").query();
        Bounds bounds = timeline.localToScreen(timeline.getBoundsInLocal());
        LaneLayout layout = new LaneLayout(TYPE_SIZE, bounds.getHeight(), 1, 0);
        return new Point2D(
                bounds.getMinX() + Timescale.FIRST.x(studio.step()) + AFTER_THE_END,
                bounds.getMinY() + layout.y(0));
    }

    private Stage openTarget() {
        Pane pane = new Pane();
        pane.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
        pane.setOnDragDropped(event -> {
            dropped.set(event.getDragboard().getFiles());
            event.setDropCompleted(true);
        });
        Stage target = new Stage();
        target.setScene(new Scene(pane, 400, 600));
        target.setX(1050);
        target.setY(0);
        target.show();
        return target;
    }
}
