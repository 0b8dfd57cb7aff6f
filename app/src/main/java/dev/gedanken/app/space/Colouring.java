package dev.gedanken.app.space;

/** The meaning of a point's colour. */
public sealed interface Colouring {

    /** Time: dark is early. */
    record ByTime() implements Colouring {}

    /** Its branch. */
    record ByBranch() implements Colouring {}

    /** The model's surprise at the frame it saw; if it never saw one, the error of the dream. */
    record BySurprise() implements Colouring {}

    /** A true factor. */
    record ByFactor(String name) implements Colouring {}
}
