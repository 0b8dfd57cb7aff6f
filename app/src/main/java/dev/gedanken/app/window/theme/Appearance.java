package dev.gedanken.app.window.theme;

import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/**
 * Theme and font size of a part of a window.
 *
 * @param share factor on the chosen size; larger for an audience
 * @param percent the chosen size
 */
public record Appearance(Theme theme, int percent, double share) {
    /** How much larger the font is for an audience than for one person. */
    public static final double PRESENTER = 1.6;

    private static final String THEME = "theme-";
    private static final String SCALE = "scale-";
    private static final double FONT = 13;

    /** Returns the appearance from the preferences. */
    public static Appearance of(Preferences preferences, double share) {
        return new Appearance(preferences.theme(), preferences.scalePercent(), share);
    }

    /** Applies this appearance to a part of a window and everything in it. */
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
