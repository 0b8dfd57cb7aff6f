package dev.gedanken.measure;

import dev.gedanken.world.Frame;

/**
 * The structural similarity of two frames (Wang, Bovik, Sheikh and Simoncelli 2004, equation 13):
 * the mean over all windows and channels, with windows of 7×7 equally weighted pixels inside the
 * frame and sample variances. These are the defaults of
 * {@code skimage.metrics.structural_similarity}.
 */
public final class StructuralSimilarity {
    private static final int WINDOW = 7;
    private static final double WHITE = 255;
    private static final double C1 = (0.01 * WHITE) * (0.01 * WHITE);
    private static final double C2 = (0.03 * WHITE) * (0.03 * WHITE);

    private StructuralSimilarity() {}

    /**
     * Returns the mean structural similarity, in [−1, 1]; 1 for equal frames.
     *
     * @throws IllegalArgumentException if the frames differ in size or are smaller than a window
     */
    public static double of(Frame a, Frame b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException("%s and %s differ in size.".formatted(a, b));
        }
        if (a.width() < WINDOW || a.height() < WINDOW) {
            throw new IllegalArgumentException(
                    "%s is smaller than a window of %d pixels.".formatted(a, WINDOW));
        }
        double sum = 0;
        int windows = 0;
        for (int c = 0; c < Frame.CHANNELS; c++) {
            for (int y = 0; y + WINDOW <= a.height(); y++) {
                for (int x = 0; x + WINDOW <= a.width(); x++) {
                    sum += window(a, b, x, y, c);
                    windows++;
                }
            }
        }
        return sum / windows;
    }

    private static double window(Frame a, Frame b, int left, int top, int channel) {
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                int p = a.channel(x, y, channel);
                int q = b.channel(x, y, channel);
                sumA += p;
                sumB += q;
                squaresA += p * p;
                squaresB += q * q;
                products += p * q;
            }
        }
        int n = WINDOW * WINDOW;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = (squaresA - n * meanA * meanA) / (n - 1);
        double varianceB = (squaresB - n * meanB * meanB) / (n - 1);
        double covariance = (products - n * meanA * meanB) / (n - 1);
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }
}
