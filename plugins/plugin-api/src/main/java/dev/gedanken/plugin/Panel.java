package dev.gedanken.plugin;

import java.util.Set;
import javafx.scene.Node;

/** A panel in a dock. All methods are called on the JavaFX thread and must be fast. */
public interface Panel {

    /** Returns its node, always the same one. */
    Node node();

    /** Shows a moment: about ten times a second while the panel is visible. */
    void show(PanelMoment moment);

    /** Returns its needs while it is visible; called whenever there is a moment to show. */
    default Set<PanelNeed> needs() {
        return Set.of();
    }
}
