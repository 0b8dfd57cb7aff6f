package dev.gedanken.app.doctor;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a check found.
 *
 * @param what was looked at
 * @param verdict whether that is good enough
 * @param detail versions and names; for anything but {@link Verdict#GOOD}, what to do about it
 */
@JsonPropertyOrder({"what", "verdict", "detail"})
public record Finding(String what, Verdict verdict, String detail) {

    /** Whether something is good enough. */
    public enum Verdict {
        /** Works. */
        GOOD,
        /** Works in part; the program copes. */
        LIMITED,
        /** Does not work, and the program needs it. */
        BROKEN
    }

    static Finding good(String what, String detail) {
        return new Finding(what, Verdict.GOOD, detail);
    }

    static Finding limited(String what, String detail) {
        return new Finding(what, Verdict.LIMITED, detail);
    }

    static Finding broken(String what, String detail) {
        return new Finding(what, Verdict.BROKEN, detail);
    }
}
