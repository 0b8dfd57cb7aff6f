package dev.gedanken.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What a linear probe reads from a belief.
 *
 * @param estimates one for each factor; none while the probe is being fitted, or if there can be none
 * @param share how much of the fitting is done, [0, 1]
 * @param trouble one sentence why there is none; empty if there is, or will be one
 */
public record ProbeReading(List<Estimate> estimates, double share, String trouble) {

    public ProbeReading {
        estimates = List.copyOf(estimates);
    }

    /**
     * What is read of a factor.
     *
     * @param factor its name
     * @param value in the factor's unit
     * @param quality R² on plays that nothing was fitted on: 1 if it reads exactly, 0 or less if it reads
     *     nothing; NaN if the factor did not vary
     */
    public record Estimate(String factor, double value, double quality) {}

    /** Returns a reading that is not there yet. */
    public static ProbeReading waiting(double share) {
        return new ProbeReading(List.of(), share, "");
    }

    /** Returns a reading that cannot be. */
    public static ProbeReading without(String trouble) {
        return new ProbeReading(List.of(), 1, trouble);
    }

    /** Returns R² of the factor that is read best, at least 0; those that did not vary do not count. */
    public double bestQuality() {
        return estimates.stream()
                .mapToDouble(Estimate::quality)
                .filter(Double::isFinite)
                .reduce(0, Math::max);
    }

    /** Returns what the probe reads of a factor; empty if it reads nothing. */
    public Optional<Estimate> of(String factor) {
        return estimates.stream().filter(each -> each.factor().equals(factor)).findFirst();
    }
}
