package dev.gedanken.scene.paint;

import dev.gedanken.world.Frame;

/**
 * A square RGB8 picture to draw on, with coordinates in scene units so that the same drawing works at any
 * size.
 *
 * <p>Edges are anti-aliased by coverage. Only IEEE-exact operations are used (no trigonometry), so the
 * bytes are the same on every machine. One owner; not thread-safe.
 */
public final class Canvas {
    private final int size;
    private final double pixelsPerUnit;
    private final byte[] rgb;

    /**
     * Creates a black canvas.
     *
     * @param size side in pixels
     * @param units side in scene units
     */
    public Canvas(int size, double units) {
        this.size = size;
        this.pixelsPerUnit = size / units;
        this.rgb = new byte[size * size * Frame.CHANNELS];
    }

    /** Fills everything with {@code colour} ({@code 0xRRGGBB}). */
    public void fill(int colour) {
        for (int i = 0; i < rgb.length; i += Frame.CHANNELS) {
            put(i, colour);
        }
    }

    /** Fills the rectangle [x0, x1) × [y0, y1), in scene units, weighted by each pixel's covered area. */
    public void rectangle(double x0, double y0, double x1, double y1, int colour) {
        double left = x0 * pixelsPerUnit;
        double right = x1 * pixelsPerUnit;
        double top = y0 * pixelsPerUnit;
        double bottom = y1 * pixelsPerUnit;
        int lastRow = Math.min(size, (int) Math.ceil(bottom));
        int lastColumn = Math.min(size, (int) Math.ceil(right));
        for (int row = Math.max(0, (int) top); row < lastRow; row++) {
            double high = overlap(row, top, bottom);
            for (int column = Math.max(0, (int) left); column < lastColumn; column++) {
                blend(column, row, colour, high * overlap(column, left, right));
            }
        }
    }

    /** Fills a disc, in scene units; a pixel's coverage falls linearly over one pixel at the edge. */
    public void disc(double centreX, double centreY, double radius, int colour) {
        double cx = centreX * pixelsPerUnit;
        double cy = centreY * pixelsPerUnit;
        double r = radius * pixelsPerUnit;
        int lastRow = Math.min(size - 1, (int) Math.ceil(cy + r));
        int lastColumn = Math.min(size - 1, (int) Math.ceil(cx + r));
        for (int row = Math.max(0, (int) Math.floor(cy - r) - 1); row <= lastRow; row++) {
            double dy = row + 0.5 - cy;
            for (int column = Math.max(0, (int) Math.floor(cx - r) - 1);
                    column <= lastColumn;
                    column++) {
                double dx = column + 0.5 - cx;
                blend(column, row, colour, r + 0.5 - Math.sqrt(dx * dx + dy * dy));
            }
        }
    }

    /** Returns the picture as it stands. */
    public Frame toFrame() {
        return Frame.of(size, size, rgb);
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.min(pixel + 1, to) - Math.max(pixel, from);
    }

    private void blend(int column, int row, int colour, double coverage) {
        if (coverage <= 0) {
            return;
        }
        int at = (row * size + column) * Frame.CHANNELS;
        if (coverage >= 1) {
            put(at, colour);
            return;
        }
        rgb[at] = mix(rgb[at], colour >> 16, coverage);
        rgb[at + 1] = mix(rgb[at + 1], colour >> 8, coverage);
        rgb[at + 2] = mix(rgb[at + 2], colour, coverage);
    }

    private void put(int at, int colour) {
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
    }

    private static byte mix(byte below, int above, double coverage) {
        int from = below & 0xFF;
        int to = above & 0xFF;
        return (byte) (int) (from + (to - from) * coverage + 0.5);
    }
}
