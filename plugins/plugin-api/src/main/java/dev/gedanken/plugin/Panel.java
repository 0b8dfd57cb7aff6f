package dev.gedanken.plugin;

import java.util.Set;
import javafx.scene.Node;

/** A panel in a dock. Everything happens on the JavaFX thread, so nothing may take long. */
public interface Panel {

    /** Returns what it looks like, always the same node. */
    Node node();

    /** Shows a moment: about ten times a second while the panel can be seen. */
    void show(PanelMoment moment);

    /** Returns what it needs while it can be seen; asked whenever there is a moment to show. */
    default Set<PanelNeed> needs() {
        return Set.of();
    }
}
