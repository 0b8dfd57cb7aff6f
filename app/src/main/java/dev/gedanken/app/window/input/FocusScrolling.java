package dev.gedanken.app.window.input;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls to the control that gets the keyboard focus, so that nobody types into an invisible one.
 */
final class FocusScrolling {
    private static final double MARGIN = 12;

    private FocusScrolling() {}

    /** Follows the focus of a scene. */
    static void attach(Scene scene) {
        scene.focusOwnerProperty()
                .addListener((property, before, owner) -> {
                    if (owner != null) {
                        // Later, because a control that was just shown has no position yet.
                        Platform.runLater(() -> reveal(owner));
                    }
                });
    }

    private static void reveal(Node owner) {
        for (@Nullable Node at = owner.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() instanceof Node content) {
                reveal(owner, content, pane);
            }
        }
    }

    private static void reveal(Node owner, Node content, ScrollPane pane) {
        Bounds wanted = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double room = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double least = wanted.getMaxY() + MARGIN - room;
        double most = wanted.getMinY() - MARGIN;
        double next = top < least ? least : Math.min(top, most);
        pane.setVvalue(Math.clamp(next / hidden, 0, 1));
    }
}
