package dev.gedanken.renderer.gamepad;

/** What can be pressed on a gamepad, named by where it lies, for makers print different letters on it. */
public enum GamepadControl {
    /** The cross or the left stick, away from the player. */
    UP,
    /** The cross or the left stick, towards the player. */
    DOWN,
    /** The cross or the left stick. */
    LEFT,
    /** The cross or the left stick. */
    RIGHT,
    /** The lower of the four buttons at the right. */
    SOUTH,
    /** The right one of the four. */
    EAST,
    /** The left one of the four. */
    WEST,
    /** The upper one of the four. */
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
