package dev.gedanken.renderer.space;

import java.util.Arrays;

/** A path through points of a cloud, such as a branch of a session; immutable. */
public final class Trajectory {
    private static final float MOST_WIDTH = 64;

    private final int[] points;
    private final int colour;
    private final float widthPixels;

    /**
     * Copies a path.
     *
     * @param points the indices of its points, in order
     * @param colour {@code 0xRRGGBB}
     * @param widthPixels of the line, above 0, at most 64
     */
    public Trajectory(int[] points, int colour, float widthPixels) {
        if (!(widthPixels > 0 && widthPixels <= MOST_WIDTH)) {
            throw new IllegalArgumentException(
                    "A trajectory is above 0 and at most %s pixels wide, not %s."
                            .formatted(MOST_WIDTH, widthPixels));
        }
        this.points = points.clone();
        this.colour = colour;
        this.widthPixels = widthPixels;
    }

    /** Returns how many points it goes through. */
    public int length() {
        return points.length;
    }

    /** Returns the index of its point number {@code step}, counted from 0. */
    public int point(int step) {
        return points[step];
    }

    /** Returns its colour, {@code 0xRRGGBB}. */
    public int colour() {
        return colour;
    }

    /** Returns how wide its line is, in pixels. */
    public float widthPixels() {
        return widthPixels;
    }

    /** Refuses a path through points that a cloud of this size does not have. */
    void requireWithin(int cloudSize) {
        for (int point : points) {
            if (point < 0 || point >= cloudSize) {
                throw new IllegalArgumentException(
                        "A trajectory goes through point %d, but there are %d points."
                                .formatted(point, cloudSize));
            }
        }
    }

    @Override
    public String toString() {
        return "trajectory through " + Arrays.toString(points);
    }
}
