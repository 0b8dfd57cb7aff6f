package dev.gedanken.renderer;

/** How large a frame is drawn in its tile; it always keeps its proportions and is centred. */
public enum Fit {
    /** As large as the tile allows. */
    CONTAIN,
    /** The largest whole multiple of the frame's size; {@link #CONTAIN} in a tile too small for it. */
    WHOLE_MULTIPLE;

    /** Returns where in {@code tile} a frame of this size is drawn; empty if the tile is. */
    public PixelRectangle place(PixelSize frame, PixelRectangle tile) {
        if (tile.isEmpty()) {
            return tile;
        }
        int multiple = Math.min(tile.width() / frame.width(), tile.height() / frame.height());
        if (this == WHOLE_MULTIPLE && multiple > 0) {
            return tile.centred(multiple * frame.width(), multiple * frame.height());
        }
        return contained(frame, tile);
    }

    private static PixelRectangle contained(PixelSize frame, PixelRectangle tile) {
        boolean widthLimits =
                (long) tile.width() * frame.height() <= (long) tile.height() * frame.width();
        return widthLimits
                ? tile.centred(tile.width(), scaled(frame.height(), tile.width(), frame.width()))
                : tile.centred(scaled(frame.width(), tile.height(), frame.height()), tile.height());
    }

    /** Returns {@code length · numerator / denominator}, rounded, at least 1. */
    private static int scaled(int length, int numerator, int denominator) {
        return Math.max(1, Math.toIntExact(Math.round((double) length * numerator / denominator)));
    }
}
