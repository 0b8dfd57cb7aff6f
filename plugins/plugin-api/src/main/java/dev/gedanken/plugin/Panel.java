package dev.gedanken.plugin;

import javafx.scene.Node;

/** A panel in a dock. Everything happens on the JavaFX thread, so nothing may take long. */
public interface Panel {

    /** Returns what it looks like, always the same node. */
    Node node();

    /** Shows a moment: about ten times a second while the panel can be seen. */
    void show(PanelMoment moment);

    /** Returns whether it needs to know where each action would lead, which costs the model time. */
    default boolean wantsNextFrames() {
        return false;
    }
}
