package dev.gedanken.app.settings;

/** The studio's theme. */
public enum Theme {
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /** Returns the theme after this one, wrapping around. */
    public Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> DARK;
        };
    }
}
