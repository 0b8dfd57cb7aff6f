package dev.gedanken.plugin;

import java.util.Locale;
import java.util.function.Consumer;

/** What the studio offers a panel. */
public interface PanelHost {

    /** Returns the language that the window speaks. */
    Locale language();

    /** Asks the studio for something; returns at once. */
    void ask(PanelRequest request);

    /** Tells a listener what the studio told its log, from now on and the latest lines of before. */
    void onLog(Consumer<String> listener);
}
