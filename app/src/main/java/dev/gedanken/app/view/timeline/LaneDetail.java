package dev.gedanken.app.view.timeline;

/**
 * What a lane shows between two of its pixels.
 *
 * @param x the pixel
 * @param error the greatest error of the dream there, root mean square over pixel values in [0, 1]
 * @param isIntervened whether somebody intervened there
 * @param isPeak whether the error peaks there
 */
public record LaneDetail(int x, float error, boolean isIntervened, boolean isPeak) {}
