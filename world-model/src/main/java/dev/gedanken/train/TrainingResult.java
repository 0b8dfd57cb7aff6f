package dev.gedanken.train;

import dev.gedanken.data.DataSurvey;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.tensor.Tensor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a finished training.
 *
 * @param weights by name: the initial weights and those that its phases learned
 * @param steps updates made, by phase
 * @param seconds wall-clock time, including earlier runs
 * @param curves the losses
 * @param data the episodes that it learned from
 * @param survey the survey of these episodes
 */
public record TrainingResult(
        Map<String, Tensor> weights,
        SortedMap<String, Long> steps,
        double seconds,
        LossCurves curves,
        EpisodeSource data,
        DataSurvey survey) {

    public TrainingResult {
        weights = Map.copyOf(weights);
        steps = new TreeMap<>(steps);
    }
}
