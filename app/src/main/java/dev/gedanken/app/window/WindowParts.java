package dev.gedanken.app.window;

/**
 * Which parts of the window are open.
 *
 * @param showsTwin the true twin beside the dream
 * @param showsUncertainty the heat map over the dream
 * @param showsLatents the strip of latent views
 * @param showsHelp the list of keys
 */
record WindowParts(
        boolean showsTwin, boolean showsUncertainty, boolean showsLatents, boolean showsHelp) {

    WindowParts withTwin(boolean shows) {
        return new WindowParts(shows, showsUncertainty, showsLatents, showsHelp);
    }

    WindowParts withUncertainty(boolean shows) {
        return new WindowParts(showsTwin, shows, showsLatents, showsHelp);
    }

    WindowParts withLatents(boolean shows) {
        return new WindowParts(showsTwin, showsUncertainty, shows, showsHelp);
    }

    WindowParts withHelp(boolean shows) {
        return new WindowParts(showsTwin, showsUncertainty, showsLatents, shows);
    }
}
