package dev.gedanken.train;

import java.util.LinkedHashMap;
import java.util.Map;

/** Running means of losses for display, and the decision when to show them. */
final class RunningLosses {
    private static final double SMOOTHING = 0.98;
    private static final double REPORT_SECONDS = 1;

    private final Map<String, Double> means = new LinkedHashMap<>();
    private double lastReport = Double.NEGATIVE_INFINITY;

    void add(Map<String, Double> losses) {
        losses.forEach((name, loss) ->
                means.merge(name, loss, (mean, now) -> SMOOTHING * mean + (1 - SMOOTHING) * now));
    }

    Map<String, Double> values() {
        return means;
    }

    /** Returns true at most once a second. */
    boolean isDue(double nowSeconds) {
        if (nowSeconds - lastReport < REPORT_SECONDS) {
            return false;
        }
        lastReport = nowSeconds;
        return true;
    }
}
