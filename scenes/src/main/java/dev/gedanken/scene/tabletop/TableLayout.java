package dev.gedanken.scene.tabletop;

import java.util.List;

/**
 * Sizes in px of the 64×64 frame, speeds in px/step at 30 steps a second; rows grow downwards.
 *
 * <p>Outlines are clockwise as seen, around the origin of the object's own frame.
 */
final class TableLayout {
    static final double SIDE = 64;

    static final double TABLE_LEFT = 10;
    static final double TABLE_RIGHT = 54;
    static final double TABLE_TOP = 44;
    static final double TABLE_THICKNESS = 3;
    static final double FLOOR = 59;

    static final double HAND_RADIUS = 2.8;
    static final double HAND_SPEED = 0.9;
    static final double HAND_ACCELERATION = 0.3;
    static final double HAND_START_Y = 22;

    static final double MUG_HALF_WIDTH = 3.5;
    static final double MUG_HALF_HEIGHT = 4;
    static final double HANDLE_REACH = 2.2;
    static final double[] MUG =
            box(-MUG_HALF_WIDTH, -MUG_HALF_HEIGHT, MUG_HALF_WIDTH, MUG_HALF_HEIGHT);
    static final double[] MUG_HANDLE = box(MUG_HALF_WIDTH, -2, MUG_HALF_WIDTH + HANDLE_REACH, 2);

    static final double BALL_RADIUS = 3;

    static final double GLASS_HALF_HEIGHT = 4.5;
    static final double GLASS_HALF_TOP = 3;
    static final double GLASS_HALF_BOTTOM = 2.2;
    static final double[] GLASS = {
        -GLASS_HALF_TOP, -GLASS_HALF_HEIGHT,
        GLASS_HALF_TOP, -GLASS_HALF_HEIGHT,
        GLASS_HALF_BOTTOM, GLASS_HALF_HEIGHT,
        -GLASS_HALF_BOTTOM, GLASS_HALF_HEIGHT
    };

    /** The places on the table where the objects stand at a start. */
    static final List<Double> PLACES = List.of(16.0, 32.0, 48.0);

    /** The mug is home when it stands this near to the mark, px and radians. */
    static final double MARK_TOLERANCE = 1.5;

    static final double UPRIGHT_TOLERANCE = 0.2;

    private TableLayout() {}

    /** Returns the corners of a box, clockwise as seen. */
    static double[] box(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }

    /** Returns the row of the surface on which something falls at column {@code x} from row {@code y}. */
    static double surface(double x, double y) {
        boolean isAboveTable = x > TABLE_LEFT && x < TABLE_RIGHT && y < TABLE_TOP + 1;
        return isAboveTable ? TABLE_TOP : FLOOR;
    }
}
