package dev.gedanken.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses the window: theme, size, and the studio's own style. */
final class Looks {
    private static final String FOLDER = "/dev/gedanken/app/theme/";
    private static final String SCALE = "scale-";
    private static final double FONT = 13;

    /** How much larger type is for a room than for one person. */
    static final double PRESENTER = 1.6;

    private Looks() {}

    /**
     * Dresses a scene as a person likes it.
     *
     * @param share of the usual size of type
     */
    static void apply(Preferences preferences, double share, Scene scene) {
        Application.setUserAgentStylesheet(base(preferences.theme()));
        scene.getStylesheets()
                .setAll(
                        sheet("studio.css"),
                        sheet(
                                preferences
                                                .theme()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')
                                        + ".css"));
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith(SCALE));
        double percent = Math.min(preferences.scalePercent() * share, Preferences.MOST_SCALE);
        classes.add(SCALE + Math.round(percent / Preferences.SCALE_STEP) * Preferences.SCALE_STEP);
        double size = FONT * share * preferences.scalePercent() / Preferences.LEAST_SCALE;
        scene.getRoot().setStyle("-fx-font-size: %spx;".formatted(size));
    }

    private static String base(Theme theme) {
        return switch (theme) {
            case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource(FOLDER + name), name)
                .toExternalForm();
    }
}
