package dev.gedanken.renderer.gamepad;

/**
 * The controls of a gamepad, named by position, because manufacturers print different letters on
 * them.
 */
public enum GamepadControl {
    /** The D-pad or the left stick, away from the player. */
    UP,
    /** The D-pad or the left stick, towards the player. */
    DOWN,
    /** The cross or the left stick. */
    LEFT,
    /** The cross or the left stick. */
    RIGHT,
    /** The bottom one of the four buttons on the right. */
    SOUTH,
    /** The right one of the four. */
    EAST,
    /** The left one of the four. */
    WEST,
    /** The top one of the four. */
    NORTH,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_TRIGGER,
    RIGHT_TRIGGER,
    /** The small button at the left of the middle. */
    BACK,
    /** The small button at the right of the middle. */
    START
}
