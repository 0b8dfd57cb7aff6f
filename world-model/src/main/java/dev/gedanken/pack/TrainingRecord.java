package dev.gedanken.pack;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The origin of a pack's weights.
 *
 * @param command the command line that trained them
 * @param trainer program and version
 * @param seed seed of weights, batches and draws
 * @param data the data they were trained on
 * @param minutes wall-clock minutes of training, data collection included
 * @param steps updates made, by phase
 * @param parameters how many numbers were trained
 * @param machine processor, cores and device
 * @param finished date of the last update, ISO 8601
 */
public record TrainingRecord(
        String command,
        String trainer,
        long seed,
        String data,
        double minutes,
        SortedMap<String, Long> steps,
        long parameters,
        String machine,
        String finished) {

    public TrainingRecord {
        steps = new TreeMap<>(Map.copyOf(steps));
    }

    /** Returns the record of weights that went through an earlier training and then through this one. */
    public TrainingRecord after(TrainingRecord earlier) {
        SortedMap<String, Long> all = new TreeMap<>(earlier.steps());
        steps.forEach((phase, count) -> all.merge(phase, count, Long::sum));
        return new TrainingRecord(
                earlier.command() + " && " + command,
                trainer,
                seed,
                earlier.data() + "; then " + data,
                Math.round(10 * (earlier.minutes() + minutes)) / 10.0,
                all,
                parameters,
                machine,
                finished);
    }
}
