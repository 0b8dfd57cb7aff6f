package dev.gedanken.app.view.timeline;

/**
 * The layout of a timeline. If there is enough space, every lane has its own pictures over its
 * line; otherwise one strip at the top shows the current branch.
 *
 * @param typeSize font size in pixels, to which everything except pictures is scaled
 * @param height in pixels
 * @param lanes the number of lanes
 * @param firstRow the lane at the top
 */
public record LaneLayout(double typeSize, double height, int lanes, int firstRow) {
    /** Side of a small picture. */
    public static final double PICTURE = 44;

    private static final double GAP = 8;

    /** Multiples of the font size: at 11 pixels, a lane without pictures is 24 pixels high. */
    private static final double EM_RULER = 20 / 11.0;

    private static final double EM_LANE = 24 / 11.0;

    /** Returns a length scaled with the font size, in whole pixels. */
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

    /** Returns the top of the lanes. */
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

    /** Returns the position of a row's line. */
    public double y(int row) {
        return lanesTop() + (row - firstRow + 1) * laneHeight() - bareLane() / 2;
    }

    /** Returns the top of the pictures: those of a row, or of the strip at the top. */
    public double picturesTop(int row) {
        return isIllustrated() ? lanesTop() + (row - firstRow) * laneHeight() : rulerHeight() + 2;
    }

    /** Returns how many rows are completely visible, at least one. */
    public int rows() {
        return Math.max(1, (int) Math.floor((height - lanesTop()) / laneHeight()));
    }

    /** Returns the largest sensible {@link #firstRow}: 0 if all lanes fit. */
    public int lastFirstRow() {
        return Math.max(0, lanes - rows());
    }

    /** Returns the first row that makes a row visible with the least scrolling. */
    public int firstRowShowing(int row) {
        int least = row - rows() + 1;
        return Math.clamp(Math.clamp(firstRow, least, Math.max(least, row)), 0, lastFirstRow());
    }

    /** Returns the row at a height, which may be beyond the last lane. */
    public int row(double y) {
        return firstRow + (int) Math.floor((y - lanesTop()) / laneHeight());
    }

    /** Returns the height of a timeline with a number of lanes under one strip of pictures. */
    public double heightOf(int count) {
        return rulerHeight() + PICTURE + GAP + count * bareLane();
    }
}
