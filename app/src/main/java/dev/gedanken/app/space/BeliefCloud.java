package dev.gedanken.app.space;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.projection.PrincipalComponents;
import dev.gedanken.scene.FactorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects beliefs and finds the three directions in which they vary most. Keeps a limited number
 * of bytes: if there are more, it keeps every second belief, every fourth and so on, evenly over
 * the session. Confined to one thread at a time.
 */
final class BeliefCloud {
    /** Default memory for beliefs: 64 MiB. */
    static final long USUAL_BYTES = 64L << 20;

    private static final int DIRECTIONS = 3;
    private static final int LEAST_FOR_A_FIT = 8;

    private final long mostBytes;
    private final List<BeliefPoint> points = new ArrayList<>();
    private final List<float[]> placed = new ArrayList<>();
    private Optional<PrincipalComponents> fit = Optional.empty();
    private Optional<PrincipalComponents> given = Optional.empty();
    private int fittedOn;
    private int stride = 1;
    private int session;

    BeliefCloud(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Begins a new session. */
    void beginAnother() {
        session++;
        forget();
    }

    private void forget() {
        points.clear();
        placed.clear();
        fit = Optional.empty();
        fittedOn = 0;
        stride = 1;
    }

    /** Adds a point, unless it is thinned out. */
    void add(BeliefPoint point) {
        if (!points.isEmpty() && points.getFirst().vector().length != point.vector().length) {
            given = Optional.empty();
            forget();
        }
        if (point.node() % stride != 0) {
            return;
        }
        points.add(point);
        fit.ifPresent(known -> placed.add(known.project(point.vector())));
        if ((long) points.size() * point.vector().length * Float.BYTES > mostBytes) {
            thin();
        }
    }

    private void thin() {
        stride *= 2;
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).node() % stride != 0) {
                points.remove(i);
                if (i < placed.size()) {
                    placed.remove(i);
                }
            }
        }
    }

    /** Fits if there is no fit yet, or if there are twice as many points as at the last fit. */
    void fitIfDue() {
        if (points.size() >= Math.max(LEAST_FOR_A_FIT, 2 * fittedOn)) {
            fit();
        }
    }

    /** Shows the points along given directions; empty to use those of the session. */
    void fitOn(Optional<PrincipalComponents> directions) {
        given = directions;
        fit();
    }

    /** Recomputes the directions from all points, or uses the given ones. */
    void fit() {
        if (points.size() < LEAST_FOR_A_FIT) {
            return;
        }
        // The given directions may be from another model.
        int numbers = points.getFirst().vector().length;
        PrincipalComponents found =
                given.filter(directions -> directions.numbers() == numbers)
                        .orElseGet(this::ofSession);
        fit = Optional.of(found);
        fittedOn = Math.min(points.size(), PrincipalComponents.MOST_SAMPLES);
        placed.clear();
        points.forEach(point -> placed.add(found.project(point.vector())));
    }

    private PrincipalComponents ofSession() {
        return PrincipalComponents.fit(
                points.stream().map(BeliefPoint::vector).toList(), DIRECTIONS);
    }

    /** Returns the projected points; none before the first fit. */
    SpacePoints placed() {
        return fit.map(known ->
                        new SpacePoints(session, nodes(), positions(), factors(), known.shares()))
                .orElse(SpacePoints.none(session));
    }

    private int[] nodes() {
        return points.stream().mapToInt(BeliefPoint::node).toArray();
    }

    private float[] positions() {
        float[] all = new float[DIRECTIONS * placed.size()];
        for (int i = 0; i < placed.size(); i++) {
            System.arraycopy(placed.get(i), 0, all, DIRECTIONS * i, DIRECTIONS);
        }
        return all;
    }

    private List<List<FactorValue>> factors() {
        return points.stream().map(BeliefPoint::factors).toList();
    }
}
