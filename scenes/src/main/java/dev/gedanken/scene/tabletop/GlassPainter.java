package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Pose;

/** Draws the glass, its water, its shards and the puddle. */
final class GlassPainter {
    private static final int PANE = 0xBFE3F2;
    private static final int RIM = 0x6FA9C4;
    private static final int WATER = 0x3C9BE8;
    private static final double RIM_RADIUS = 0.5;
    private static final double FLOOR_THICKNESS = 1;

    /** Half of the widest puddle, px. */
    private static final double PUDDLE_REACH = 7;

    /**
     * How each shard flies and comes to rest: sideways px until it rests, initial upward px/step,
     * its slope.
     */
    private static final double[][] FLIGHTS = {
        {-7, 0.9, -0.8},
        {-4.2, 1.3, 0.3},
        {-1.6, 0.8, 1.2},
        {1.2, 1.5, -0.3},
        {4.6, 1.1, -1.1},
        {7.4, 0.7, 0.5}
    };

    private static final double SHARD_GRAVITY = 0.14;
    private static final double SHARD_RADIUS = 0.7;

    private GlassPainter() {}

    static void glass(Canvas canvas, Pose cup, Glass glass) {
        if (glass.isBroken()) {
            shards(canvas, cup, glass.brokenSteps());
            return;
        }
        double top = TableLayout.GLASS_HALF_TOP - RIM_RADIUS;
        double bottom = TableLayout.GLASS_HALF_BOTTOM - RIM_RADIUS;
        double high = -TableLayout.GLASS_HALF_HEIGHT + RIM_RADIUS;
        double low = TableLayout.GLASS_HALF_HEIGHT - RIM_RADIUS;
        canvas.polygon(TableLayout.GLASS, cup, PANE, 0.45);
        water(canvas, cup, glass.fill());
        TablePainter.capsule(canvas, cup, -top, high, -bottom, low, RIM_RADIUS, RIM);
        TablePainter.capsule(canvas, cup, top, high, bottom, low, RIM_RADIUS, RIM);
        TablePainter.capsule(canvas, cup, -bottom, low, bottom, low, RIM_RADIUS, RIM);
    }

    /** Draws the water as bands across the glass, from its foot up to the level. */
    private static void water(Canvas canvas, Pose cup, double fill) {
        double low = TableLayout.GLASS_HALF_HEIGHT - FLOOR_THICKNESS;
        double height = fill * (2 * TableLayout.GLASS_HALF_HEIGHT - 2 * FLOOR_THICKNESS);
        for (double up = 0; up < height; up += 0.5) {
            double share = (up + FLOOR_THICKNESS) / (2 * TableLayout.GLASS_HALF_HEIGHT);
            double half =
                    TableLayout.GLASS_HALF_BOTTOM
                            + share * (TableLayout.GLASS_HALF_TOP - TableLayout.GLASS_HALF_BOTTOM)
                            - 1;
            TablePainter.capsule(canvas, cup, -half, low - up, half, low - up, 0.4, WATER);
        }
    }

    /** Draws shards that fly from where the glass broke and fall on what lies below. */
    private static void shards(Canvas canvas, Pose cup, int steps) {
        for (double[] flight : FLIGHTS) {
            double share = Math.min(1, steps / (double) Glass.SETTLED * 1.6);
            double x = cup.x() + flight[0] * share;
            double y = cup.y() - flight[1] * steps + SHARD_GRAVITY * steps * steps / 2;
            double ground = TableLayout.surface(x, cup.y()) - SHARD_RADIUS / 2;
            double lies = Math.min(y, ground);
            double rise = flight[2];
            canvas.capsule(x - 1, lies, x + 1, lies - rise, SHARD_RADIUS, RIM, 1);
            canvas.capsule(x - 0.6, lies, x + 0.6, lies - rise * 0.6, SHARD_RADIUS / 2, PANE, 1);
        }
    }

    static void puddle(Canvas canvas, Glass glass) {
        if (glass.spilled() > 0) {
            double half = 1 + PUDDLE_REACH * Math.sqrt(glass.spilled());
            double y = glass.puddleY() + 0.2;
            canvas.capsule(glass.puddleX() - half, y, glass.puddleX() + half, y, 0.9, WATER, 1);
        }
    }
}
