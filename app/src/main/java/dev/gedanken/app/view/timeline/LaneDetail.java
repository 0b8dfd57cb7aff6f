package dev.gedanken.app.view.timeline;

/**
 * What a lane shows between two of its pixels.
 *
 * @param x the pixel
 * @param error the greatest error of the dream there, root mean square over pixel values in [0, 1]
 * @param isIntervened whether somebody intervened there
 * @param peak what peaks there
 */
public record LaneDetail(int x, float error, boolean isIntervened, Peak peak) {

    /** What is far greater at a step than at those around it. */
    public enum Peak {
        /** Nothing is. */
        NONE,
        /** The error of the dream, where the model's own surprise is not known. */
        ERROR,
        /** The model's own surprise at a frame that it saw. */
        SURPRISE
    }

    /** Returns whether anything peaks there. */
    public boolean isPeak() {
        return peak != Peak.NONE;
    }
}
