package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gedanken.measure.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject's score, or the reason why it does not apply. */
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
     * @param byEpisode the values of the episodes, of which this is the mean, NaN where there was
     *     none; empty if it is not a mean, or was read from a file
     */
    @JsonPropertyOrder({"subject", "value", "interval", "episodes"})
    record Measured(
            Subject subject,
            double value,
            Interval interval,
            int episodes,
            @JsonIgnore @Nullable List<Double> byEpisode)
            implements Score {
        public Measured {
            byEpisode = byEpisode == null ? List.of() : List.copyOf(byEpisode);
            if (!Double.isFinite(value)
                    || !Double.isFinite(interval.low())
                    || !Double.isFinite(interval.high())) {
                throw new IllegalArgumentException(
                        "A score of %s is %s in %s: say why it does not apply."
                                .formatted(subject, value, interval));
            }
        }

        /** Creates a score that is not a mean over episodes. */
        public Measured(Subject subject, double value, Interval interval, int episodes) {
            this(subject, value, interval, episodes, List.of());
        }

        /**
         * Returns the values of the episodes, of which this is the mean; empty if it is not a mean.
         */
        @Override
        @JsonIgnore
        public List<Double> byEpisode() {
            return byEpisode == null ? List.of() : byEpisode;
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
