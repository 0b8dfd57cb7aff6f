package dev.gedanken.train;

import dev.gedanken.data.DataSurvey;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A family's plan for a training request.
 *
 * @param family its name
 * @param model the sizes that go into the pack
 * @param contextSteps how many steps of the past the model needs before it begins
 * @param fewestSteps shorter episodes are left out
 * @param settings everything that affects the result, by name; a checkpoint with other settings is
 *     not resumed
 * @param check refuses data that the family cannot learn from, in one sentence
 * @param weights the initial weights of the first phase; empty unless the training of a pack
 *     continues
 * @param phases the phases, in order; their shares add up to 1
 */
public record TrainingPlan(
        String family,
        JsonNode model,
        int contextSteps,
        int fewestSteps,
        SortedMap<String, String> settings,
        Consumer<DataSurvey> check,
        Map<String, Tensor> weights,
        List<Phase> phases) {

    /** Creates a plan of a family that learns from episodes of any length. */
    public TrainingPlan(
            String family,
            JsonNode model,
            int contextSteps,
            SortedMap<String, String> settings,
            Consumer<DataSurvey> check,
            Map<String, Tensor> weights,
            List<Phase> phases) {
        this(family, model, contextSteps, 1, settings, check, weights, phases);
    }

    public TrainingPlan {
        settings = new TreeMap<>(settings);
        weights = Map.copyOf(weights);
        phases = List.copyOf(phases);
        double shares = phases.stream().mapToDouble(Phase::share).sum();
        if (Math.abs(shares - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "The phases of a training share %s of its budget, not all of it."
                            .formatted(shares));
        }
    }
}
