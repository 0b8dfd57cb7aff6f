package dev.gedanken.app.export;

/**
 * The appearance of pictures and films of moments.
 *
 * @param scale side of a frame's pixel, in pixels
 * @param every interval at which a strip shows moments; 0 spreads at most {@value #MOST_PICTURES}
 *     evenly
 * @param showsTwin whether the true world is also shown
 * @param isLabelled whether films have labels with the content and the step below the frames;
 *     strips always have them
 * @param labels the words of the labels
 */
public record ExportStyle(
        int scale, int every, boolean showsTwin, boolean isLabelled, FrameLabels labels) {
    /** The default for the most pictures of a strip. */
    public static final int MOST_PICTURES = 16;

    /** Default side of a frame's pixel in films, in pixels. */
    public static final int FILM_SCALE = 8;

    /** The same in strips. */
    public static final int STRIP_SCALE = 2;

    /** Returns the default style of a format. */
    public static ExportStyle of(ExportFormat format, boolean showsTwin, FrameLabels labels) {
        int scale = format.isFigure() ? STRIP_SCALE : FILM_SCALE;
        return new ExportStyle(scale, 0, showsTwin, false, labels);
    }

    /** Returns this style with another scale, the side of a frame's pixel in pixels. */
    public ExportStyle scaledBy(int other) {
        return new ExportStyle(other, every, showsTwin, isLabelled, labels);
    }

    /** Returns this style with another interval between the moments of a strip. */
    public ExportStyle showingEvery(int other) {
        return new ExportStyle(scale, other, showsTwin, isLabelled, labels);
    }

    /** Returns this style with or without labels below the frames of a film. */
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
