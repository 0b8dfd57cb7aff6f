package dev.gedanken.app.window.theme;

import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/**
 * Theme and size of type of a part of a window.
 *
 * @param share of the size that a person chose; more for an audience than for one person
 * @param percent size that a person chose
 */
public record Appearance(Theme theme, int percent, double share) {
    /** How much larger type is for an audience than for one person. */
    public static final double PRESENTER = 1.6;

    private static final String THEME = "theme-";
    private static final String SCALE = "scale-";
    private static final double FONT = 13;

    /** Returns what a person likes. */
    public static Appearance of(Preferences preferences, double share) {
        return new Appearance(preferences.theme(), preferences.scalePercent(), share);
    }

    /** Gives a part of a window this appearance, with all that lies in it. */
    public void applyTo(Parent part) {
        List<String> wanted = List.of(themeClass(), scaleClass());
        List<String> classes = part.getStyleClass();
        if (!classes.containsAll(wanted)) {
            classes.removeIf(name -> name.startsWith(THEME) || name.startsWith(SCALE));
            classes.addAll(wanted);
        }
        part.setStyle(
                "-fx-font-size: %spx;".formatted(FONT * share * percent / Preferences.LEAST_SCALE));
    }

    private String themeClass() {
        return THEME + theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String scaleClass() {
        double shown = Math.min(percent * share, Preferences.MOST_SCALE);
        return SCALE + Math.round(shown / Preferences.SCALE_STEP) * Preferences.SCALE_STEP;
    }
}
