package dev.gedanken.app.window.input;

import dev.gedanken.app.live.input.KeyLatch;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Records the position of the mouse over the stage's first picture, for models that use it as
 * input: from -1 at the left and top to 1 at the right and bottom. Outside the picture the position
 * does not change.
 */
final class StageMouse {
    private static final String STAGE = "stage";

    private final KeyLatch.Hand latch;

    StageMouse(KeyLatch.Hand latch) {
        this.latch = latch;
    }

    /** Listens to a scene. */
    void attach(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    }

    private void moved(MouseEvent event) {
        @Nullable Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !STAGE.equals(node.getId())) {
            node = node.getParent();
        }
        if (node != null) {
            Point2D place = node.sceneToLocal(event.getSceneX(), event.getSceneY());
            Bounds picture = node.getLayoutBounds();
            latch.move("MOUSE_X", share(place.getX(), picture.getWidth()));
            latch.move("MOUSE_Y", share(place.getY(), picture.getHeight()));
        }
    }

    private static float share(double place, double length) {
        return (float) Math.clamp(2 * place / length - 1, -1, 1);
    }
}
