package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/**
 * A model's scores along the axes. Its JSON keys are a stable contract; the same pack, seeds and
 * effort give the same report apart from {@code seconds} and {@code machine}.
 *
 * @param schemaVersion of this report
 * @param pack name of the pack
 * @param identity of the files that compute
 * @param family which code runs it
 * @param world the true world; empty without one
 * @param recording whether the episodes come from a recording instead of the true world
 * @param effort {@code fast} or {@code full}
 * @param seeds first and last seed of the compared episodes, never trained on
 * @param axes in their own order
 * @param machine where it was measured
 */
@JsonPropertyOrder({
    "schemaVersion",
    "pack",
    "identity",
    "family",
    "world",
    "recording",
    "effort",
    "seeds",
    "axes",
    "machine"
})
public record AxesReport(
        int schemaVersion,
        String pack,
        String identity,
        String family,
        String world,
        boolean recording,
        String effort,
        List<Long> seeds,
        List<AxisResult> axes,
        String machine) {
    /** The version that this program writes. */
    public static final int SCHEMA_VERSION = 1;

    public AxesReport {
        seeds = List.copyOf(seeds);
        axes = List.copyOf(axes);
    }

    /** Returns an axis's result; empty if it was not asked for. */
    public Optional<AxisResult> of(Axis axis) {
        return axes.stream().filter(result -> result.axis() == axis).findFirst();
    }
}
