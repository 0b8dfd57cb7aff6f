package dev.gedanken.app.play;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of a play; equal for equal requests, whether in a window or headless.
 *
 * @param pack the pack's name
 * @param packSha256 the pack's identity
 * @param scene the true world; empty if there is none
 * @param seed the seed from which play started
 * @param knobs the values of the model's knobs
 * @param contextSteps how many true steps the model saw before
 * @param startSha256 identity of the frame before the first step
 * @param steps every step in order
 */
@JsonPropertyOrder({
    "pack",
    "packSha256",
    "scene",
    "seed",
    "knobs",
    "contextSteps",
    "startSha256",
    "steps"
})
public record PlayReport(
        String pack,
        String packSha256,
        String scene,
        long seed,
        SortedMap<String, Double> knobs,
        int contextSteps,
        String startSha256,
        List<PlayedStep> steps) {

    public PlayReport {
        knobs = new TreeMap<>(knobs);
        steps = List.copyOf(steps);
    }
}
