package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/**
 * How the window keeps up while somebody uses it; its JSON keys are a stable contract.
 *
 * @param seconds how long it was used
 * @param stagePixels from edge to edge of the played world's picture
 * @param framesPerSecond pictures handed to the screen while one branch is driven
 * @param keyToPicture from a key press to handing over the picture that answers it; empty if no key
 *     arrived
 * @param branches live branches side by side in the second part
 * @param branchStepsPerSecond steps of each of them
 * @param timeline how a long session's timeline keeps up, in a window of its own and with play paused
 * @param timelineBesidePlay the same while play goes on
 * @param threads what those compute that compute most, while one branch is driven
 * @param stalls when the JavaFX thread let others wait more than 50 ms, longest first
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
     * A timeline that is zoomed and scrolled all the time.
     *
     * @param steps how many it has
     * @param branches how many
     * @param framesPerSecond pictures that reached the screen
     * @param processorMillisPerFrame what JavaFX's two threads computed for each
     */
    @JsonPropertyOrder({"steps", "branches", "framesPerSecond", "processorMillisPerFrame"})
    public record TimelineFigures(
            int steps, int branches, double framesPerSecond, double processorMillisPerFrame) {}

    /**
     * What threads of one name compute.
     *
     * @param name of the thread or threads
     * @param millisPerSecond of a processor
     */
    @JsonPropertyOrder({"name", "millisPerSecond"})
    public record ThreadFigures(String name, double millisPerSecond) {}

    /**
     * A wait for the JavaFX thread.
     *
     * @param during what was being done
     * @param millis how long it took
     * @param processorMillis of that, how long the thread computed; the rest it waited for a processor
     * @param place where in the program the thread was after 50 ms; empty if in none of its own code
     */
    @JsonPropertyOrder({"during", "millis", "processorMillis", "place"})
    public record StallFigures(
            String during, double millis, double processorMillis, String place) {}
}
