package dev.gedanken.plugin;

import java.util.Locale;
import java.util.function.Consumer;

/** The studio's services for a panel. */
public interface PanelHost {

    /** Returns the window's language. */
    Locale language();

    /** Sends a request to the studio; returns at once. */
    void ask(PanelRequest request);

    /**
     * Passes clicks on the stage's first picture to a listener, in addition to their usual effect.
     */
    default void onStageClick(Consumer<StagePoint> listener) {}

    /** Passes the studio's log lines to a listener: the latest earlier ones, and all new ones. */
    void onLog(Consumer<String> listener);
}
