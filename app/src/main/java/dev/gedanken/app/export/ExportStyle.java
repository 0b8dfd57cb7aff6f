package dev.gedanken.app.export;

/**
 * How pictures and films of moments look.
 *
 * @param scale side of a frame's pixel, in pixels
 * @param every a strip shows each so many moments; 0 spreads at most {@value #MOST_PICTURES} evenly
 * @param showsTwin whether the true world is shown as well
 * @param isLabelled whether films say below the frames what they are and which step it is; strips always do
 * @param labels the words for it
 */
public record ExportStyle(
        int scale, int every, boolean showsTwin, boolean isLabelled, FrameLabels labels) {
    /** The most pictures of a strip unless asked otherwise. */
    public static final int MOST_PICTURES = 16;

    /** Side of a frame's pixel in films unless asked otherwise, in pixels. */
    public static final int FILM_SCALE = 8;

    /** The same in strips. */
    public static final int STRIP_SCALE = 2;

    /** Returns the usual look of a format. */
    public static ExportStyle of(ExportFormat format, boolean showsTwin, FrameLabels labels) {
        int scale = format.isFigure() ? STRIP_SCALE : FILM_SCALE;
        return new ExportStyle(scale, 0, showsTwin, false, labels);
    }

    /** Returns this look of another scale, side of a frame's pixel in pixels. */
    public ExportStyle scaledBy(int other) {
        return new ExportStyle(other, every, showsTwin, isLabelled, labels);
    }

    /** Returns this look with each so many moments in a strip. */
    public ExportStyle showingEvery(int other) {
        return new ExportStyle(scale, other, showsTwin, isLabelled, labels);
    }

    /** Returns this look with or without words below the frames of a film. */
    public ExportStyle labelled(boolean isWanted) {
        return new ExportStyle(scale, every, showsTwin, isWanted, labels);
    }

    /** Returns whether a strip of {@code count} moments shows the one with this index. */
    boolean shows(int index, int count) {
        if (every > 0) {
            return index % every == 0;
        }
        int pictures = Math.min(count, MOST_PICTURES);
        for (int i = 0; i < pictures; i++) {
            if (index == Math.round(i * (count - 1f) / Math.max(1, pictures - 1))) {
                return true;
            }
        }
        return false;
    }
}
