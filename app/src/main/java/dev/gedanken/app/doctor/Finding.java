package dev.gedanken.app.doctor;

import dev.gedanken.world.Message;

/**
 * What a check found.
 *
 * @param what was looked at
 * @param verdict whether that is good enough
 * @param detail versions and names; for anything but {@link Verdict#GOOD}, what to do about it
 */
public record Finding(Message what, Verdict verdict, Message detail) {

    /** Whether something is good enough. */
    public enum Verdict {
        /** Works. */
        GOOD,
        /** Works in part; the program copes. */
        LIMITED,
        /** Does not work, and the program needs it. */
        BROKEN
    }

    static Finding good(Message what, Message detail) {
        return new Finding(what, Verdict.GOOD, detail);
    }

    static Finding limited(Message what, Message detail) {
        return new Finding(what, Verdict.LIMITED, detail);
    }

    static Finding broken(Message what, Message detail) {
        return new Finding(what, Verdict.BROKEN, detail);
    }
}
