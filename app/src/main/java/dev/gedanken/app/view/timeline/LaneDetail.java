package dev.gedanken.app.view.timeline;

/**
 * The content of a lane at one of its pixels.
 *
 * @param x the pixel
 * @param error the largest error of the dream there, root mean square over pixel values in [0, 1]
 * @param isIntervened whether there was an intervention
 * @param peak the peak there
 */
public record LaneDetail(int x, float error, boolean isIntervened, Peak peak) {

    /** A quantity that is much larger at a step than around it. */
    public enum Peak {
        /** None. */
        NONE,
        /** The error of the dream, if the model's own surprise is not known. */
        ERROR,
        /** The model's own surprise at a frame it saw. */
        SURPRISE
    }

    /** Returns whether there is a peak. */
    public boolean isPeak() {
        return peak != Peak.NONE;
    }
}
