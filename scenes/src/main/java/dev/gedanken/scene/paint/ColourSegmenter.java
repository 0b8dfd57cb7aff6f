package dev.gedanken.scene.paint;

import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the connected patches of a colour in a frame, true or dreamed.
 *
 * <p>A pixel belongs if its Euclidean RGB distance to the colour is below the tolerance; patches join over the eight neighbours; centroids weigh pixels by closeness, which gives
 * sub-pixel positions on anti-aliased edges.
 */
public final class ColourSegmenter {
    /**
     * RGB distance from which a pixel no longer belongs; a scene's colours are farther apart than
     * that.
     */
    public static final double DEFAULT_TOLERANCE = 100;

    private final double tolerance;

    /** Creates a segmenter with the default tolerance. */
    public ColourSegmenter() {
        this(DEFAULT_TOLERANCE);
    }

    /** Creates a segmenter; {@code tolerance} is an RGB distance in (0, 442). */
    public ColourSegmenter(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns the patches of {@code colour} with at least {@code minPixels} pixels, largest first. */
    public List<Blob> find(Frame frame, int colour, int minPixels) {
        int width = frame.width();
        int count = width * frame.height();
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1 - distance(frame, i % width, i / width, colour) / tolerance;
        }
        List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (weights[i] > 0) {
                Blob blob = consume(weights, width, i);
                if (blob.pixels() >= minPixels) {
                    blobs.add(blob);
                }
            }
        }
        blobs.sort(Comparator.comparingInt(Blob::pixels).reversed());
        return List.copyOf(blobs);
    }

    /** Flood-fills from {@code seed}, setting the weights it takes to zero. */
    private static Blob consume(double[] weights, int width, int seed) {
        int height = weights.length / width;
        int[] stack = new int[weights.length];
        int depth = 0;
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        int pixels = 0;
        double seedWeight = weights[seed];
        weights[seed] = 0;
        double[] taken = new double[weights.length];
        taken[seed] = seedWeight;
        stack[depth++] = seed;
        while (depth > 0) {
            int at = stack[--depth];
            int x = at % width;
            int y = at / width;
            double weight = taken[at];
            sum += weight;
            sumX += weight * (x + 0.5);
            sumY += weight * (y + 0.5);
            pixels++;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (weights[next] > 0) {
                        taken[next] = weights[next];
                        weights[next] = 0;
                        stack[depth++] = next;
                    }
                }
            }
        }
        double centreX = sumX / sum;
        double centreY = sumY / sum;
        return new Blob(centreX, centreY, pixels, heading(taken, width, centreX, centreY));
    }

    private static double heading(double[] weights, int width, double centreX, double centreY) {
        double skewX = 0;
        double skewY = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                double x = i % width + 0.5 - centreX;
                double y = i / width + 0.5 - centreY;
                double weight = weights[i] * (x * x + y * y);
                skewX += weight * x;
                skewY += weight * y;
            }
        }
        return Math.atan2(skewY, skewX);
    }

    private static double distance(Frame frame, int x, int y, int colour) {
        double dr = frame.channel(x, y, 0) - ((colour >> 16) & 0xFF);
        double dg = frame.channel(x, y, 1) - ((colour >> 8) & 0xFF);
        double db = frame.channel(x, y, 2) - (colour & 0xFF);
        return Math.sqrt(dr * dr + dg * dg + db * db);
    }
}
