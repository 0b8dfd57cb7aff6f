package dev.gedanken.scene.balls;

import java.util.List;

/** Sizes of the box in px of the 64×64 frame, speeds in px/step at 30 steps a second. */
final class BallsLayout {
    /** Places for balls; the first ones are filled at a start, the others when a ball enters. */
    static final int SLOTS = 7;

    static final List<String> NAMES =
            List.of("red", "blue", "green", "yellow", "violet", "cyan", "white");
    static final int RED = 0;

    static final double SIDE = 64;
    static final double WALL = 1;
    static final double NEAR = WALL;
    static final double FAR = SIDE - WALL;

    /** Radius of a ball of mass 1; a ball's area is proportional to its mass. */
    static final double UNIT_RADIUS = 3.1;

    static final double MIN_MASS = 1;
    static final double MAX_MASS = 2.2;
    static final double MAX_RADIUS = radius(MAX_MASS);

    /** Highest speed of a ball: drag slows faster balls. */
    static final double MAX_SPEED = 6;

    /** Speed with which a kicked ball leaves, unless it is faster already. */
    static final double KICK_SPEED = 2.2;

    /**
     * Fraction of its difference from the wind's velocity that a ball of mass 1 loses in a step.
     */
    static final double WIND_GRIP = 0.05;

    static final double HATCH_LEFT = 22;
    static final double HATCH_RIGHT = 42;

    /** Lowest speed at which a ball in the hatch moves on into the box. */
    static final double HATCH_SPEED = 0.3;

    static final double OCCLUDER_TOP = 14;
    static final double OCCLUDER_BOTTOM = 50;
    static final double ZONE_RADIUS = 11;

    private BallsLayout() {}

    static double radius(double mass) {
        return UNIT_RADIUS * Math.sqrt(mass);
    }
}
