package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.PredictionRegion;
import dev.gedanken.scene.FactorValue;
import java.util.List;

/**
 * What several draws say of a hidden object.
 *
 * @param steps since it was last in sight
 * @param draws factors as read from each draw; a region takes three or more
 */
record HiddenReading(HiddenCase hidden, int steps, List<List<FactorValue>> draws) {
    private static final double NINETY = 0.9;

    /** Half a pixel: what a frame can tell apart. */
    private static final double RESOLUTION = 0.5;

    private PredictionRegion region() {
        return PredictionRegion.of(draws.stream().map(hidden::place).toList(), RESOLUTION);
    }

    /** Returns whether the draws' 90 % region contains the true place. */
    boolean isCovered() {
        double[] truth = hidden.truth(steps);
        return region().covers(truth[0], truth[1], NINETY);
    }

    /** Returns the standard deviation of the draws in one direction, in px. */
    double width() {
        return region().width();
    }

    /** Returns how far the mean of the draws is from the truth, in px. */
    double distance() {
        double[] truth = hidden.truth(steps);
        return region().distance(truth[0], truth[1]);
    }

    /** Returns how far a place is from the truth, in px. */
    double distanceOf(double[] place) {
        double[] truth = hidden.truth(steps);
        return Math.hypot(place[0] - truth[0], place[1] - truth[1]);
    }

    /** Returns the mean of what is read as the presence of the hidden object; none without a flag. */
    List<Double> presence() {
        return presence(List.of(hidden.object()), true);
    }

    /** Returns the same of those objects that are not there at all. */
    List<Double> presenceOfAbsent(List<String> objects) {
        return presence(objects, false);
    }

    private List<Double> presence(List<String> objects, boolean isThere) {
        List<FactorValue> truth = hidden.episode().factorsAt(steps);
        return objects.stream()
                .filter(object ->
                        HiddenCase.presence(truth, object)
                                .filter(value -> value >= 0.5 == isThere)
                                .isPresent())
                .map(object ->
                        draws.stream()
                                .mapToDouble(
                                        draw -> HiddenCase.presence(draw, object).orElseThrow())
                                .average()
                                .orElseThrow())
                .toList();
    }
}
