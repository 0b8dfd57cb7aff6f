package dev.gedanken.app.window.panel;

import dev.gedanken.plugin.StagePoint;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Finds where the stage's first picture was clicked. Clicks keep their usual effect. */
public final class StageClicks {
    private static final String STAGE = "stage";

    private final Consumer<StagePoint> clicked;

    /** Creates it for a listener. */
    public StageClicks(Consumer<StagePoint> clicked) {
        this.clicked = clicked;
    }

    /** Listens to a part of the window that contains the stage. */
    public void attach(Node part) {
        part.addEventFilter(MouseEvent.MOUSE_CLICKED, this::hear);
    }

    private void hear(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getPickResult().getIntersectedNode() instanceof ImageView view
                && view.getParent() != null
                && STAGE.equals(view.getParent().getId())) {
            Point2D place = view.sceneToLocal(event.getSceneX(), event.getSceneY());
            Bounds picture = view.getLayoutBounds();
            clicked.accept(
                    new StagePoint(
                            Math.clamp(place.getX() / picture.getWidth(), 0, 1),
                            Math.clamp(place.getY() / picture.getHeight(), 0, 1)));
        }
    }
}
