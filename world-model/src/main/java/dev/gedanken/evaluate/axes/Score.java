package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gedanken.measure.Interval;

/** What somebody scored, or why that does not apply. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface Score {

    /** Returns whose score it is. */
    Subject subject();

    /**
     * A measured score.
     *
     * @param value finite
     * @param interval of 95 %, over episodes
     * @param episodes how many episodes, or cases where the figure counts those
     */
    @JsonPropertyOrder({"subject", "value", "interval", "episodes"})
    record Measured(Subject subject, double value, Interval interval, int episodes)
            implements Score {
        public Measured {
            if (!Double.isFinite(value)
                    || !Double.isFinite(interval.low())
                    || !Double.isFinite(interval.high())) {
                throw new IllegalArgumentException(
                        "A score of %s is %s in %s: say why it does not apply."
                                .formatted(subject, value, interval));
            }
        }
    }

    /**
     * A score that does not apply.
     *
     * @param reason why
     */
    @JsonPropertyOrder({"subject", "reason"})
    record DoesNotApply(Subject subject, Reason reason) implements Score {}
}
