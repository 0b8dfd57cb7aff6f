package dev.gedanken.train;

import dev.gedanken.data.EpisodeProgress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The progress of a training.
 *
 * @param phase the current activity, in a word or two
 * @param step updates (or items) done in the phase
 * @param fraction share of the phase that is done, in [0, 1]
 * @param losses running means of the losses by name, the minimised one first; none in phases
 *     without any
 * @param secondsLeft estimate for the phase; NaN while unknown
 */
public record TrainingProgress(
        String phase, long step, double fraction, Map<String, Double> losses, double secondsLeft) {
    private static final int REPORT_EVERY = 10;

    public TrainingProgress {
        losses = new LinkedHashMap<>(losses);
    }

    /** Creates progress of work that has no loss. */
    public TrainingProgress(String phase, long step, double fraction) {
        this(phase, step, fraction, Map.of(), Double.NaN);
    }

    /** Returns the running mean of the minimised loss; NaN in phases without one. */
    public double loss() {
        return losses.values().stream().findFirst().orElse(Double.NaN);
    }

    /** Returns progress through episodes that is reported as {@code what}, and cancelled by the listener. */
    public static EpisodeProgress through(String what, TrainingListener listener) {
        return (done, total) -> {
            if (done % REPORT_EVERY == 0 || done == total - 1) {
                listener.progress(new TrainingProgress(what, done + 1L, (done + 1.0) / total));
            }
            return !listener.isCancelled();
        };
    }
}
