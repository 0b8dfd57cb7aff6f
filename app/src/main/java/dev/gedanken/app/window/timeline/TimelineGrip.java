package dev.gedanken.app.window.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The upper edge of the timeline, which the user drags to change its height. */
final class TimelineGrip extends Region {
    /** The height of the edge, in pixels. */
    static final double HEIGHT = 5;

    private double grabbedHeight;
    private double grabbedY;

    TimelineGrip(TimelineView view) {
        setId("timeline-grip");
        setCursor(Cursor.V_RESIZE);
        setOnMousePressed(event -> {
            grabbedHeight = view.getHeight();
            grabbedY = event.getScreenY();
            event.consume();
        });
        setOnMouseDragged(event -> {
            view.setWantedHeight(grabbedHeight + grabbedY - event.getScreenY());
            event.consume();
        });
        setOnMouseReleased(MouseEvent::consume);
        setOnMouseMoved(MouseEvent::consume);
    }
}
