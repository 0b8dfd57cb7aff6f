package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The difference of two pictures.
 *
 * @param largest of all bytes, in 1/255
 * @param mean over all bytes, in 1/255
 */
public record PixelDifference(int largest, double mean) {

    /** Compares two pictures byte by byte. */
    public static PixelDifference between(byte[] actual, byte[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        int largest = 0;
        long sum = 0;
        for (int i = 0; i < actual.length; i++) {
            int difference =
                    Math.abs(Byte.toUnsignedInt(actual[i]) - Byte.toUnsignedInt(expected[i]));
            largest = Math.max(largest, difference);
            sum += difference;
        }
        return new PixelDifference(largest, (double) sum / actual.length);
    }
}
