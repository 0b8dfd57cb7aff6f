package dev.gedanken.app.settings;

/** How the studio looks. */
public enum Theme {
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /** Returns the theme after this one, going round. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
