package dev.gedanken.scene.paint;

import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A square RGB8 picture to draw on, with coordinates in scene units so that the same drawing works at any
 * size; it can be drawn on again and again, and drawing allocates nothing.
 *
 * <p>Edges are anti-aliased by coverage. Only IEEE-exact operations are used (no trigonometry), so the
 * bytes are the same on every machine. A canvas with objects also keeps, for each pixel, the id of the
 * last object that covered at least half of it. One owner; not thread-safe.
 */
public final class Canvas {
    /** Coverage from which a pixel belongs to an object. */
    private static final double HALF = 0.5;

    private final int size;
    private final double pixelsPerUnit;
    private final byte[] rgb;

    /** One id per pixel, or empty if no objects were asked for. */
    private final byte[] objects;

    private byte object;

    /**
     * Creates a black canvas.
     *
     * @param size side in pixels
     * @param units side in scene units
     */
    public Canvas(int size, double units) {
        this(size, units, 0);
    }

    private Canvas(int size, double units, int objectPixels) {
        this.size = size;
        this.pixelsPerUnit = size / units;
        this.rgb = new byte[size * size * Frame.CHANNELS];
        this.objects = new byte[objectPixels];
    }

    /** Returns a black canvas that also keeps which object each pixel shows. */
    public static Canvas withObjects(int size, double units) {
        return new Canvas(size, units, size * size);
    }

    /** Returns the side in pixels. */
    public int size() {
        return size;
    }

    /** Says which object the following shapes belong to: an id from 1 to 255, or 0 for the background. */
    public void object(int id) {
        object = (byte) id;
    }

    /** Fills everything with {@code colour} ({@code 0xRRGGBB}), which is background. */
    public void fill(int colour) {
        for (int i = 0; i < rgb.length; i += Frame.CHANNELS) {
            put(i, colour);
        }
        Arrays.fill(objects, (byte) 0);
        object = 0;
    }

    /** Fills the rectangle [x0, x1) × [y0, y1), in scene units, weighted by each pixel's covered area. */
    public void rectangle(double x0, double y0, double x1, double y1, int colour) {
        double left = x0 * pixelsPerUnit;
        double right = x1 * pixelsPerUnit;
        double top = y0 * pixelsPerUnit;
        double bottom = y1 * pixelsPerUnit;
        int lastRow = Math.min(size, (int) Math.ceil(bottom));
        for (int row = Math.max(0, (int) top); row < lastRow; row++) {
            span(row, left, right, overlap(row, top, bottom), colour);
        }
    }

    /** Fills [left, right) of a row, in pixels, weighted by the covered share of the row's height. */
    private void span(int row, double left, double right, double height, int colour) {
        int column = Math.max(0, (int) left);
        int last = Math.min(size, (int) Math.ceil(right));
        int firstWhole = Math.max(column, (int) Math.ceil(left));
        int lastWhole = height >= 1 ? Math.min(last, (int) right) : column;
        for (; column < last; column++) {
            if (column >= firstWhole && column < lastWhole) {
                own(row * size + column, 1);
                put((row * size + column) * Frame.CHANNELS, colour);
            } else {
                blend(column, row, colour, height * overlap(column, left, right));
            }
        }
    }

    /** Fills a disc, in scene units; a pixel's coverage falls linearly over one pixel at the edge. */
    public void disc(double centreX, double centreY, double radius, int colour) {
        disc(centreX, centreY, radius, colour, 1);
    }

    /** Fills a disc of which the share {@code opacity} (0..1) hides what is below. */
    public void disc(double centreX, double centreY, double radius, int colour, double opacity) {
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
                cover(column, row, colour, r + 0.5 - Math.sqrt(dx * dx + dy * dy), opacity);
            }
        }
    }

    /** Fills the band of width 2·{@code radius} around the segment from (x0, y0) to (x1, y1). */
    public void capsule(
            double x0, double y0, double x1, double y1, double radius, int colour, double opacity) {
        double ax = x0 * pixelsPerUnit;
        double ay = y0 * pixelsPerUnit;
        double dx = x1 * pixelsPerUnit - ax;
        double dy = y1 * pixelsPerUnit - ay;
        double r = radius * pixelsPerUnit;
        double squaredLength = dx * dx + dy * dy;
        int lastRow = lastPixel(Math.max(ay, ay + dy) + r);
        int lastColumn = lastPixel(Math.max(ax, ax + dx) + r);
        for (int row = firstPixel(Math.min(ay, ay + dy) - r); row <= lastRow; row++) {
            double py = row + 0.5 - ay;
            for (int column = firstPixel(Math.min(ax, ax + dx) - r);
                    column <= lastColumn;
                    column++) {
                double px = column + 0.5 - ax;
                double along = squaredLength == 0 ? 0 : (px * dx + py * dy) / squaredLength;
                double share = Math.clamp(along, 0, 1);
                double ex = px - share * dx;
                double ey = py - share * dy;
                cover(column, row, colour, r + 0.5 - Math.sqrt(ex * ex + ey * ey), opacity);
            }
        }
    }

    /**
     * Fills a convex polygon in a pose; a pixel's coverage falls linearly over one pixel at the edges.
     *
     * @param outline corners x0, y0, x1, y1, … in the shape's own frame, clockwise as seen (y grows
     *     downwards)
     * @param pose where the shape's origin lies and how it is turned, in scene units
     */
    public void polygon(double[] outline, Pose pose, int colour, double opacity) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < outline.length; i += 2) {
            double x = pose.x(outline[i], outline[i + 1]) * pixelsPerUnit;
            double y = pose.y(outline[i], outline[i + 1]) * pixelsPerUnit;
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
        }
        int lastRow = lastPixel(maxY);
        int lastColumn = lastPixel(maxX);
        for (int row = firstPixel(minY); row <= lastRow; row++) {
            for (int column = firstPixel(minX); column <= lastColumn; column++) {
                double x = pose.localX((column + 0.5) / pixelsPerUnit, (row + 0.5) / pixelsPerUnit);
                double y = pose.localY((column + 0.5) / pixelsPerUnit, (row + 0.5) / pixelsPerUnit);
                double depth = Polygons.depth(outline, x, y) * pixelsPerUnit;
                cover(column, row, colour, HALF + depth, opacity);
            }
        }
    }

    /** Sets one pixel, by its own column and row, for pictures computed pixel by pixel. */
    public void pixel(int column, int row, int colour) {
        blend(column, row, colour, 1);
    }

    /** Blends one pixel, of which the colour covers the share {@code coverage}; 0 or less changes nothing. */
    public void pixel(int column, int row, int colour, double coverage) {
        blend(column, row, colour, coverage);
    }

    /** Returns the current picture. */
    public Frame toFrame() {
        return Frame.of(size, size, rgb);
    }

    /** Returns a read-only view of the picture, {@code (size, size, 3) uint8}. */
    public ByteBuffer rgb() {
        return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
    }

    /** Copies the picture into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(rgb, 0, target, offset, rgb.length);
    }

    /** Returns a copy of the object ids, {@code (size, size) uint8}; empty if none are kept. */
    public byte[] objects() {
        return objects.clone();
    }

    private static int firstPixel(double from) {
        return Math.max(0, (int) Math.floor(from) - 1);
    }

    private int lastPixel(double to) {
        return Math.min(size - 1, (int) Math.ceil(to));
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.min(pixel + 1, to) - Math.max(pixel, from);
    }

    private void cover(int column, int row, int colour, double coverage, double opacity) {
        if (coverage > 0) {
            double covered = Math.min(coverage, 1);
            own(row * size + column, covered);
            paint((row * size + column) * Frame.CHANNELS, colour, covered * opacity);
        }
    }

    private void blend(int column, int row, int colour, double coverage) {
        cover(column, row, colour, coverage, 1);
    }

    private void own(int pixel, double coverage) {
        if (coverage >= HALF && objects.length > 0) {
            objects[pixel] = object;
        }
    }

    private void paint(int at, int colour, double share) {
        if (share >= 1) {
            put(at, colour);
            return;
        }
        rgb[at] = mix(rgb[at], colour >> 16, share);
        rgb[at + 1] = mix(rgb[at + 1], colour >> 8, share);
        rgb[at + 2] = mix(rgb[at + 2], colour, share);
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
