package dev.gedanken.plugin;

import java.util.Locale;

/** Makes one kind of panel. */
public interface PanelFactory {

    /** Returns the name by which the window's layout remembers it, unlike that of any other panel. */
    String id();

    /** Returns its title in a language. */
    String title(Locale language);

    /** Makes a panel; on the JavaFX thread. */
    Panel open(PanelHost host);
}
