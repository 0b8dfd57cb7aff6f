package dev.gedanken.app.window.timeline;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** A tooltip for what is under the mouse. */
final class TimelineHint {
    private final Node node;
    private final Tooltip tooltip = new Tooltip();
    private boolean isInstalled;

    /** Creates it for a node. */
    TimelineHint(Node node) {
        this.node = node;
    }

    /** Sets the text, which appears if the mouse rests; none if empty. */
    void offer(Optional<String> words) {
        words.ifPresent(tooltip::setText);
        if (words.isPresent() && !isInstalled) {
            Tooltip.install(node, tooltip);
        } else if (words.isEmpty() && isInstalled) {
            Tooltip.uninstall(node, tooltip);
        }
        isInstalled = words.isPresent();
    }
}
