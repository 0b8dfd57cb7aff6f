package dev.gedanken.app.view.timeline;

/**
 * Where a timeline has what. If there is room for it, every lane has pictures of its own over its line; else
 * one strip at the top shows the branch that is played.
 *
 * @param typeSize in pixels, which all but pictures follows
 * @param height in pixels
 * @param lanes how many there are
 * @param firstRow which of them is at the top
 */
public record LaneLayout(double typeSize, double height, int lanes, int firstRow) {
    /** Side of a small picture. */
    public static final double PICTURE = 44;

    private static final double GAP = 8;

    /** Multiples of the size of type: at 11 pixels a lane without pictures is 24 high. */
    private static final double EM_RULER = 20 / 11.0;

    private static final double EM_LANE = 24 / 11.0;

    /** Returns a length that follows the size of type, in whole pixels. */
    public double em(double share) {
        return Math.rint(share * typeSize);
    }

    /** Returns whether every lane has pictures. */
    public boolean isIllustrated() {
        return lanes > 0 && rulerHeight() + lanes * (bareLane() + PICTURE) <= height;
    }

    /** Returns the height of the ruler at the top. */
    public double rulerHeight() {
        return em(EM_RULER);
    }

    /** Returns where the lanes begin. */
    public double lanesTop() {
        return isIllustrated() ? rulerHeight() : rulerHeight() + PICTURE + GAP;
    }

    /** Returns the height of a lane. */
    public double laneHeight() {
        return isIllustrated() ? bareLane() + PICTURE : bareLane();
    }

    private double bareLane() {
        return em(EM_LANE);
    }

    /** Returns where a row's line is. */
    public double y(int row) {
        return lanesTop() + (row - firstRow + 1) * laneHeight() - bareLane() / 2;
    }

    /** Returns where the pictures begin: those of a row, or of the strip at the top. */
    public double picturesTop(int row) {
        return isIllustrated() ? lanesTop() + (row - firstRow) * laneHeight() : rulerHeight() + 2;
    }

    /** Returns how many rows can be seen as a whole, one at least. */
    public int rows() {
        return Math.max(1, (int) Math.floor((height - lanesTop()) / laneHeight()));
    }

    /** Returns the greatest sensible {@link #firstRow}: 0 if there is room for all lanes. */
    public int lastFirstRow() {
        return Math.max(0, lanes - rows());
    }

    /** Returns the first row from which a row can be seen, with as little change as possible. */
    public int firstRowShowing(int row) {
        int least = row - rows() + 1;
        return Math.clamp(Math.clamp(firstRow, least, Math.max(least, row)), 0, lastFirstRow());
    }

    /** Returns the row at a height; there may be no lane with it. */
    public int row(double y) {
        return firstRow + (int) Math.floor((y - lanesTop()) / laneHeight());
    }

    /** Returns how high a timeline must be that has so many lanes under one strip of pictures. */
    public double heightOf(int count) {
        return rulerHeight() + PICTURE + GAP + count * bareLane();
    }
}
