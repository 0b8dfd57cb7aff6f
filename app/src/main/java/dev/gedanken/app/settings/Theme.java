package dev.gedanken.app.settings;

/** How the studio looks. */
public enum Theme {
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /** Returns the theme after this one, going round. */
    public Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> DARK;
        };
    }
}
