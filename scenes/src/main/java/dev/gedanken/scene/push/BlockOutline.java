package dev.gedanken.scene.push;

import dev.gedanken.scene.paint.Pose;
import java.util.ArrayList;
import java.util.List;

/** The block's outline: distances to it, and the places where it can be pushed. */
final class BlockOutline {
    private static final double SPACING = 1;

    /**
     * Places on the outline in front of which the pusher's centre can stand without touching
     * another edge.
     */
    static final List<Contact> CONTACTS = contacts();

    /**
     * A place at which the block can be pushed, in the block's own frame.
     *
     * @param x first coordinate, px
     * @param y second coordinate, px
     * @param nx first component of the unit normal that points into the block
     * @param ny second component
     */
    record Contact(double x, double y, double nx, double ny) {

        /** Returns the lever arm of a push along the normal about the centre of mass, px. */
        double lever() {
            return x * ny - y * nx;
        }

        /**
         * Returns the column of the pusher's centre when it is {@code room} px short of touching
         * the block here.
         */
        double beforeX(Pose block, double room) {
            double back = PushLayout.PUSHER_RADIUS + room;
            return block.x(x - back * nx, y - back * ny);
        }

        /**
         * Returns the row of the pusher's centre when it is {@code room} px short of touching the
         * block here.
         */
        double beforeY(Pose block, double room) {
            double back = PushLayout.PUSHER_RADIUS + room;
            return block.y(x - back * nx, y - back * ny);
        }
    }

    private BlockOutline() {}

    /** Returns how far the point (x, y) of the scene is from the block's edge, 0 inside, in px. */
    static double distance(Pose block, double x, double y) {
        double localX = block.localX(x, y);
        double localY = block.localY(x, y);
        return Math.min(
                toBox(
                        localX,
                        localY,
                        PushLayout.BAR_HALF,
                        PushLayout.BAR_TOP,
                        PushLayout.BAR_BOTTOM),
                toBox(
                        localX,
                        localY,
                        PushLayout.STEM_HALF,
                        PushLayout.BAR_BOTTOM,
                        PushLayout.STEM_BOTTOM));
    }

    private static double toBox(double x, double y, double half, double top, double bottom) {
        double dx = Math.max(0, Math.abs(x) - half);
        double dy = Math.max(0, Math.max(top - y, y - bottom));
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static List<Contact> contacts() {
        List<Contact> all = new ArrayList<>();
        double inset = 1;
        double armpit = PushLayout.PUSHER_RADIUS + 0.3;
        double bar = PushLayout.BAR_HALF;
        double stem = PushLayout.STEM_HALF;
        level(all, -bar + inset, bar - inset, PushLayout.BAR_TOP, 1);
        level(all, -bar + inset, -stem - armpit, PushLayout.BAR_BOTTOM, -1);
        level(all, stem + armpit, bar - inset, PushLayout.BAR_BOTTOM, -1);
        level(all, -stem + inset, stem - inset, PushLayout.STEM_BOTTOM, -1);
        for (int side = -1; side <= 1; side += 2) {
            upright(
                    all,
                    side * bar,
                    PushLayout.BAR_TOP + inset,
                    PushLayout.BAR_BOTTOM - inset,
                    -side);
            upright(
                    all,
                    side * stem,
                    PushLayout.BAR_BOTTOM + armpit,
                    PushLayout.STEM_BOTTOM - inset,
                    -side);
        }
        return List.copyOf(all);
    }

    private static void level(List<Contact> all, double from, double to, double y, double ny) {
        for (double x = from; x <= to + 1e-9; x += SPACING) {
            all.add(new Contact(x, y, 0, ny));
        }
    }

    private static void upright(List<Contact> all, double x, double from, double to, double nx) {
        for (double y = from; y <= to + 1e-9; y += SPACING) {
            all.add(new Contact(x, y, nx, 0));
        }
    }
}
