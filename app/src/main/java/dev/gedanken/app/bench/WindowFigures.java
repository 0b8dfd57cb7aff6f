package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/**
 * How responsive the window is in use; its JSON keys are a stable contract.
 *
 * @param seconds how long it was used
 * @param stagePixels size of the played world's picture from edge to edge
 * @param framesPerSecond pictures delivered to the screen while one branch is driven
 * @param keyToPicture from a key press to delivering the picture that answers it; empty if no key
 *     arrived
 * @param branches live branches side by side in the second part
 * @param branchStepsPerSecond steps of each of them
 * @param timeline how responsive a long session's timeline is, in its own window and with play
 *     paused
 * @param timelineBesidePlay the same while play continues
 * @param threads the CPU time of the busiest threads, while one branch is driven
 * @param stalls when the JavaFX thread was blocked for more than 50 ms, longest first
 */
@JsonPropertyOrder({
    "seconds",
    "stagePixels",
    "framesPerSecond",
    "keyToPicture",
    "branches",
    "branchStepsPerSecond",
    "timeline",
    "timelineBesidePlay",
    "threads",
    "stalls"
})
public record WindowFigures(
        double seconds,
        int stagePixels,
        double framesPerSecond,
        Optional<Timings> keyToPicture,
        int branches,
        double branchStepsPerSecond,
        TimelineFigures timeline,
        TimelineFigures timelineBesidePlay,
        List<ThreadFigures> threads,
        List<StallFigures> stalls) {

    public WindowFigures {
        threads = List.copyOf(threads);
        stalls = List.copyOf(stalls);
    }

    /**
     * A timeline that is zoomed and scrolled continuously.
     *
     * @param steps how many it has
     * @param branches how many
     * @param framesPerSecond pictures that reached the screen
     * @param processorMillisPerFrame CPU time of JavaFX's two threads per picture
     */
    @JsonPropertyOrder({"steps", "branches", "framesPerSecond", "processorMillisPerFrame"})
    public record TimelineFigures(
            int steps, int branches, double framesPerSecond, double processorMillisPerFrame) {}

    /**
     * The CPU time of threads with one name.
     *
     * @param name of the thread or threads
     * @param millisPerSecond CPU time per second
     */
    @JsonPropertyOrder({"name", "millisPerSecond"})
    public record ThreadFigures(String name, double millisPerSecond) {}

    /**
     * A stall of the JavaFX thread.
     *
     * @param during the current activity
     * @param millis how long it took
     * @param processorMillis the thread's CPU time during the stall; the rest of the time it waited
     *     for a processor
     * @param place where in the program's own code the thread was after 50 ms; empty if elsewhere
     */
    @JsonPropertyOrder({"during", "millis", "processorMillis", "place"})
    public record StallFigures(
            String during, double millis, double processorMillis, String place) {}
}
