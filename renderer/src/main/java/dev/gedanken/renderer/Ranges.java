package dev.gedanken.renderer;

/** Checks numbers that callers pass in. */
final class Ranges {

    private Ranges() {}

    /** Refuses a number that is not from 0 to 1; {@code subject} begins the sentence. */
    static void requireShare(String subject, float value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s is from 0 to 1, not %s.".formatted(subject, value));
        }
    }
}
