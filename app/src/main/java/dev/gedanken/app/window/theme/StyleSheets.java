package dev.gedanken.app.window.theme;

import atlantafx.base.theme.PrimerDark;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** The style of all controls, independent of colours, and the colours of every theme. */
public final class StyleSheets {
    private static final String FOLDER = "/dev/gedanken/app/theme/";

    private StyleSheets() {}

    /**
     * Styles all controls of the program. Themes differ in colours, which are in
     * {@code themes.css}.
     */
    public static void install() {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheetBSS());
    }

    /** Gives a scene the studio's own style. */
    public static void attach(Scene scene) {
        scene.getStylesheets()
                .setAll(List.of(sheet("themes.css"), sheet("studio.css"), sheet("variants.css")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(StyleSheets.class.getResource(FOLDER + name), name)
                .toExternalForm();
    }
}
