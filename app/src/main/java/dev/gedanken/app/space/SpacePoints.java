package dev.gedanken.app.space;

import dev.gedanken.scene.FactorValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The session's beliefs in three dimensions.
 *
 * @param session counts the sessions since the studio was opened, from 1
 * @param nodes the moment of each point
 * @param positions x, y and z of each point, in sequence
 * @param factors the true factors at each point
 * @param shares the share of the beliefs' variance along x, y and z, [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once by the thread that made it.
public record SpacePoints(
        int session,
        int[] nodes,
        float[] positions,
        List<List<FactorValue>> factors,
        List<Double> shares) {

    private static final int DIMENSIONS = 3;

    /** Returns an empty set. */
    public static SpacePoints none(int session) {
        return new SpacePoints(session, new int[0], new float[0], List.of(), List.of());
    }

    public SpacePoints {
        factors = List.copyOf(factors);
        shares = List.copyOf(shares);
    }

    /** Returns the points of the moments with numbers below a given one. */
    public SpacePoints before(int node) {
        int[] kept =
                IntStream.range(0, nodes.length).filter(point -> nodes[point] < node).toArray();
        if (kept.length == nodes.length) {
            return this;
        }
        float[] places = new float[DIMENSIONS * kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(positions, DIMENSIONS * kept[i], places, DIMENSIONS * i, DIMENSIONS);
        }
        return new SpacePoints(
                session,
                Arrays.stream(kept).map(point -> nodes[point]).toArray(),
                places,
                factors.isEmpty() ? factors : Arrays.stream(kept).mapToObj(factors::get).toList(),
                shares);
    }

    /** Returns how many points there are. */
    public int size() {
        return nodes.length;
    }

    /** Returns the names of the factors by which points may be coloured. */
    public List<String> factorNames() {
        return factors.isEmpty()
                ? List.of()
                : factors.getFirst().stream().map(value -> value.factor().name()).toList();
    }

    /** Returns the share of the variance that is visible, [0, 1]. */
    public double seenShare() {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }
}
