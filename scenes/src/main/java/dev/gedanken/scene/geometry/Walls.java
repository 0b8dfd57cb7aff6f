package dev.gedanken.scene.geometry;

import java.util.List;

/**
 * Solid boxes that stop what comes from outside; an object that was placed inside one can walk out.
 *
 * @param boxes in any order
 */
public record Walls(List<Box> boxes) {

    public Walls {
        boxes = List.copyOf(boxes);
    }

    /** Returns how far {@code mover} gets when it moves {@code dx} columns. */
    public double alongX(Box mover, double dx) {
        double free = dx;
        for (Box wall : boxes) {
            if (wall.overlapsRows(mover)) {
                free = limit(free, wall.left() - mover.right(), wall.right() - mover.left());
            }
        }
        return free;
    }

    /** Returns how far {@code mover} gets when it moves {@code dy} rows. */
    public double alongY(Box mover, double dy) {
        double free = dy;
        for (Box wall : boxes) {
            if (wall.overlapsColumns(mover)) {
                free = limit(free, wall.top() - mover.bottom(), wall.bottom() - mover.top());
            }
        }
        return free;
    }

    /**
     * Shortens a movement.
     *
     * @param gapAhead signed distance to the wall's near side for a movement in the positive direction
     * @param gapBehind the same for the negative direction
     */
    private static double limit(double movement, double gapAhead, double gapBehind) {
        if (movement > 0 && gapAhead >= -Box.TOUCH) {
            return Math.min(movement, Math.max(0, gapAhead));
        }
        if (movement < 0 && gapBehind <= Box.TOUCH) {
            return Math.max(movement, Math.min(0, gapBehind));
        }
        return movement;
    }
}
