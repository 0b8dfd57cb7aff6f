package dev.gedanken.measure;

import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;

/** Sums squared differences of frames and turns their mean into decibels. Mutable; one owner. */
public final class SquaredError {
    private static final double WHITE = 255;

    /** Decibels by which the root of the mean squared error falls to a tenth. */
    private static final double PSNR_PER_DECADE = 20;

    /**
     * Reported for identical frames, whose PSNR would be infinite: the PSNR of half a grey level.
     */
    private static final double SMALLEST_MEAN = 1 / (4 * WHITE * WHITE);

    private double sum;
    private long count;

    /** Returns the PSNR of two frames of the same size, in dB. */
    public static double psnr(Frame a, Frame b) {
        SquaredError error = new SquaredError();
        error.add(a, b);
        return error.psnr();
    }

    /**
     * Returns the PSNR of two frames where {@code region} is true, in dB; NaN if the region is
     * empty.
     */
    public static double psnr(Frame a, Frame b, boolean[] region) {
        SquaredError error = new SquaredError();
        error.add(a, b, region);
        return error.psnr();
    }

    /**
     * Returns the root mean square error that corresponds to a PSNR, for pixel values in [0, 1].
     */
    public static double rootMeanSquare(double psnr) {
        return Math.pow(10, -psnr / PSNR_PER_DECADE);
    }

    /** Adds all pixels of a pair. */
    public void add(Frame a, Frame b) {
        ByteBuffer left = a.rgb();
        ByteBuffer right = b.rgb();
        count += left.remaining();
        while (left.hasRemaining()) {
            double difference = ((left.get() & 0xFF) - (right.get() & 0xFF)) / WHITE;
            sum += difference * difference;
        }
    }

    /** Adds the pixels of a pair where {@code region} is true. */
    public void add(Frame a, Frame b, boolean[] region) {
        ByteBuffer left = a.rgb();
        ByteBuffer right = b.rgb();
        for (int i = 0; left.hasRemaining(); i++) {
            double difference = ((left.get() & 0xFF) - (right.get() & 0xFF)) / WHITE;
            if (region[i / Frame.CHANNELS]) {
                sum += difference * difference;
                count++;
            }
        }
    }

    /** Returns 10·log₁₀(1 / mean squared error) with pixels in [0, 1]; NaN if nothing was added. */
    public double psnr() {
        return count == 0 ? Double.NaN : -10 * Math.log10(Math.max(sum / count, SMALLEST_MEAN));
    }
}
