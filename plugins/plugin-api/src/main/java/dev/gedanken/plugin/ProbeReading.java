package dev.gedanken.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A linear probe's reading of a belief.
 *
 * @param estimates one for each factor; none while the probe is being fitted, or if there is no
 *     probe
 * @param share how much of the fitting is done, [0, 1]
 * @param trouble one sentence about why there is no probe; empty if there is one or will be
 */
public record ProbeReading(List<Estimate> estimates, double share, String trouble) {

    public ProbeReading {
        estimates = List.copyOf(estimates);
    }

    /**
     * The estimate of a factor.
     *
     * @param factor its name
     * @param value in the factor's unit
     * @param quality R² on held-out plays: 1 if it is exact, 0 or less if it is useless; NaN if the
     *     factor did not vary
     */
    public record Estimate(String factor, double value, double quality) {}

    /** Returns a reading that is not available yet. */
    public static ProbeReading waiting(double share) {
        return new ProbeReading(List.of(), share, "");
    }

    /** Returns a reading that is not possible. */
    public static ProbeReading without(String trouble) {
        return new ProbeReading(List.of(), 1, trouble);
    }

    /**
     * Returns R² of the factor with the best estimate, at least 0; factors that did not vary do not
     * count.
     */
    public double bestQuality() {
        return estimates.stream()
                .mapToDouble(Estimate::quality)
                .filter(Double::isFinite)
                .reduce(0, Math::max);
    }

    /** Returns the probe's estimate of a factor; empty if there is none. */
    public Optional<Estimate> of(String factor) {
        return estimates.stream().filter(each -> each.factor().equals(factor)).findFirst();
    }
}
