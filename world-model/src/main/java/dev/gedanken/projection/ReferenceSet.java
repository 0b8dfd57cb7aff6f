package dev.gedanken.projection;

import dev.gedanken.scene.FactorValue;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Beliefs of a model with the true factors, for fitting probes and directions independently of what
 * is played.
 *
 * @param points all vectors of one length, all factors the same ones in the same order
 */
public record ReferenceSet(List<Point> points) {

    public ReferenceSet {
        points = List.copyOf(points);
    }

    /**
     * A moment.
     *
     * @param episode number of its episode, from 0
     * @param vector the belief as a {@link BeliefVector}; must not be changed
     * @param factors the true factors
     */
    @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, written once.
    public record Point(int episode, float[] vector, List<FactorValue> factors) {
        public Point {
            factors = List.copyOf(factors);
        }
    }

    /** Returns the points of some episodes. */
    public ReferenceSet ofEpisodes(IntPredicate chosen) {
        return new ReferenceSet(
                points.stream().filter(point -> chosen.test(point.episode)).toList());
    }

    /** Returns the beliefs. */
    public List<float[]> vectors() {
        return points.stream().map(Point::vector).toList();
    }
}
