package dev.gedanken.evaluate.axes;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The true quantities in a recording. */
final class RecordedFactors {

    private RecordedFactors() {}

    /** Returns the factors of every frame; a recording knows neither their units nor their ranges. */
    static List<List<FactorValue>> of(Episode episode) {
        EpisodeLabels labels = episode.labels();
        if (!labels.areKnown() || labels.factorNames().isEmpty()) {
            return Collections.nCopies(episode.frames().size(), List.of());
        }
        List<Factor> factors =
                labels.factorNames().stream()
                        .map(name ->
                                new Factor(
                                        name,
                                        "",
                                        Double.NEGATIVE_INFINITY,
                                        Double.POSITIVE_INFINITY))
                        .toList();
        List<List<FactorValue>> all = new ArrayList<>();
        for (List<Double> row : labels.factors()) {
            List<FactorValue> values = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                values.add(new FactorValue(factors.get(i), row.get(i)));
            }
            all.add(List.copyOf(values));
        }
        return List.copyOf(all);
    }
}
