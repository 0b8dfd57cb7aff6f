package dev.gedanken.app.window.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.window.FxRuntime;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The mouse as an axis of vector inputs. */
class StageMouseTest {
    private final KeyLatch latch = new KeyLatch();
    private final Region stage = new Region();
    private final Region other = new Region();
    private final Scene scene = scene();

    private Scene scene() {
        FxRuntime.start();
        return new Scene(new Pane(stage, other), 400, 400);
    }

    private Map<String, Float> axes() {
        return latch.sample().axes();
    }

    private void move(Node over, double x, double y) {
        Event.fireEvent(
                over,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(over, x, y)));
    }

    @Test
    void isTheShareOfTheStagesPictureAndStaysOutsideIt() {
        stage.setId("stage");
        stage.resizeRelocate(100, 50, 200, 100);
        other.resizeRelocate(0, 0, 50, 50);
        new StageMouse(latch.keyboard()).attach(scene);

        move(stage, 250, 50);
        assertThat(axes()).containsEntry("MOUSE_X", 0.5f).containsEntry("MOUSE_Y", -1f);
        move(other, 10, 10);
        assertThat(axes()).containsEntry("MOUSE_X", 0.5f);
    }
}
