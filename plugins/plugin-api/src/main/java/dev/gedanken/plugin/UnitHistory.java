package dev.gedanken.plugin;

import dev.gedanken.model.LatentUnit;
import java.util.List;

/**
 * The values of a number of the belief on the way here, as far as they are in memory.
 *
 * @param unit the number
 * @param points oldest first
 */
public record UnitHistory(LatentUnit unit, List<Point> points) {

    public UnitHistory {
        points = List.copyOf(points);
    }

    /** A value at a step. */
    public record Point(long step, double value) {}
}
