package dev.gedanken.app.doctor;

import dev.gedanken.world.Message;

/**
 * The result of a check.
 *
 * @param what the thing checked
 * @param verdict whether it is good enough
 * @param detail versions and names; for anything except {@link Verdict#GOOD}, what to do about it
 */
public record Finding(Message what, Verdict verdict, Message detail) {

    /** Whether something is good enough. */
    public enum Verdict {
        /** Works. */
        GOOD,
        /** Works partly; the program can manage. */
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
