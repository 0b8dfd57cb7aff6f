package dev.gedanken.scene.push;

import java.util.List;

/**
 * Sizes of the floor in px of the 64×64 frame, speeds in px/step at 30 steps a second.
 *
 * <p>The block's own frame has its origin at the centre of mass: the bar lies above, the stem points down.
 */
final class PushLayout {
    static final double SIDE = 64;
    static final double WALL = 1.5;

    static final double PUSHER_RADIUS = 3;
    static final double PUSHER_SPEED = 1.2;
    static final double PUSHER_LOW = WALL + PUSHER_RADIUS;
    static final double PUSHER_HIGH = SIDE - PUSHER_LOW;

    static final double BAR_HALF = 9;
    static final double BAR_TOP = -6.6;
    static final double BAR_BOTTOM = -0.6;
    static final double STEM_HALF = 3;
    static final double STEM_BOTTOM = 11.4;

    /** The shape for the solver: two boxes side by side. */
    static final List<double[]> BLOCK =
            List.of(
                    box(-BAR_HALF, BAR_TOP, BAR_HALF, BAR_BOTTOM),
                    box(-STEM_HALF, BAR_BOTTOM, STEM_HALF, STEM_BOTTOM));

    /** The shape that is drawn: two boxes that overlap, so that no seam shows. */
    static final double[] DRAWN_BAR = BLOCK.getFirst();

    static final double[] DRAWN_STEM = box(-STEM_HALF, BAR_TOP + 2, STEM_HALF, STEM_BOTTOM);

    /** The block's radius of gyration: makes an angle comparable to a distance, px/radian. */
    static final double GYRATION = 6.6;

    /** A pose this near the target's counts as reached, px and radians. */
    static final double POSITION_TOLERANCE = 1.5;

    static final double ANGLE_TOLERANCE = 0.12;

    /** Distance from the block at which the expert begins a push, px beyond touching. */
    static final double RUN_UP = 1.2;

    private PushLayout() {}

    /** Returns the corners of a box, clockwise as seen. */
    static double[] box(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }
}
