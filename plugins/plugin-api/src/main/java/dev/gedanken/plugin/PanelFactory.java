package dev.gedanken.plugin;

import java.util.Locale;

/** Makes one kind of panel. */
public interface PanelFactory {

    /** Returns the unique name by which the window's layout refers to it. */
    String id();

    /** Returns its title in a language. */
    String title(Locale language);

    /** Makes a panel; on the JavaFX thread. */
    Panel open(PanelHost host);
}
