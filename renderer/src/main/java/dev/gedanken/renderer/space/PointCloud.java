package dev.gedanken.renderer.space;

import dev.gedanken.renderer.ColourMap;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Coloured points in the caller's own units; immutable. */
public final class PointCloud {
    private static final int AXES = 3;

    private final float[] positions;
    private final int[] colours;

    private PointCloud(float[] positions, int[] colours) {
        this.positions = positions;
        this.colours = colours;
    }

    /**
     * Copies points and their colours.
     *
     * @param positions x, y and z of each point, one after another, finite
     * @param colours of each point, {@code 0xRRGGBB}
     * @throws IllegalArgumentException if their numbers do not fit, or a coordinate is not finite
     */
    public static PointCloud of(float[] positions, int[] colours) {
        requireCount(positions, colours.length, "colours");
        requireFinite(positions);
        return new PointCloud(positions.clone(), colours.clone());
    }

    /**
     * Copies points and colours each of them by a value, such as its time, its surprise or a
     * factor.
     *
     * @param positions x, y and z of each point, one after another, finite
     * @param values of each point, finite; values beyond the bounds get the colours at the ends
     * @param low the value at the dark end of the colours
     * @param high the value at their bright end, above {@code low}
     * @param map the colour map
     * @throws IllegalArgumentException if numbers or bounds do not fit, or one is not finite
     */
    public static PointCloud byValue(
            float[] positions, float[] values, float low, float high, ColourMap map) {
        requireCount(positions, values.length, "values");
        if (!(low < high) || !Float.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "The colours of points need finite bounds, low below high, not %s and %s."
                            .formatted(low, high));
        }
        List<Integer> colours = map.readColours();
        int[] chosen = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            requireFinite(values[i], i);
            float level = Math.clamp((values[i] - low) / (high - low), 0f, 1f);
            chosen[i] = colours.get(Math.round(level * (colours.size() - 1)));
        }
        return of(positions, chosen);
    }

    /** Returns how many points there are. */
    public int size() {
        return colours.length;
    }

    /** Returns the first coordinate of a point. */
    public float x(int point) {
        return positions[AXES * point];
    }

    /** Returns the second coordinate of a point. */
    public float y(int point) {
        return positions[AXES * point + 1];
    }

    /** Returns the third coordinate of a point, which points up. */
    public float z(int point) {
        return positions[AXES * point + 2];
    }

    /** Returns a point's colour, {@code 0xRRGGBB}. */
    public int colour(int point) {
        return colours[point];
    }

    /** Appends a point's position and colour: three floats, then red, green, blue and 255 as bytes. */
    public void copyTo(ByteBuffer buffer, int point) {
        buffer.putFloat(x(point)).putFloat(y(point)).putFloat(z(point));
        int rgb = colours[point];
        buffer.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).put((byte) 0xFF);
    }

    /** Returns the box around all points; a box around the origin if there are none. */
    public Bounds bounds() {
        return Bounds.around(positions);
    }

    @Override
    public String toString() {
        return "%d points, the first at %s"
                .formatted(
                        size(),
                        Arrays.toString(
                                Arrays.copyOf(positions, Math.min(AXES, positions.length))));
    }

    private static void requireCount(float[] positions, int count, String what) {
        if (positions.length != AXES * count) {
            throw new IllegalArgumentException(
                    "%d %s need %d coordinates, three a point, not %d."
                            .formatted(count, what, AXES * count, positions.length));
        }
    }

    private static void requireFinite(float[] positions) {
        for (int i = 0; i < positions.length; i++) {
            if (!Float.isFinite(positions[i])) {
                throw new IllegalArgumentException(
                        "The %c coordinate of point %d is %s; all must be finite."
                                .formatted('x' + i % AXES, i / AXES, positions[i]));
            }
        }
    }

    private static void requireFinite(float value, int point) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value of point %d is %s; all must be finite.".formatted(point, value));
        }
    }
}
