package dev.gedanken.app.space;

/** What the colour of a point says. */
public sealed interface Colouring {

    /** When it was: dark is early. */
    record ByTime() implements Colouring {}

    /** Which branch it is on. */
    record ByBranch() implements Colouring {}

    /** How surprising the frame was that the model saw; where it saw none at all, how wrong the dream was. */
    record BySurprise() implements Colouring {}

    /** What was true. */
    record ByFactor(String name) implements Colouring {}
}
