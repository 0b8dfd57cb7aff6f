package dev.gedanken.renderer.gamepad;

/**
 * An axis of a stick or a trigger. Sticks are in [-1, 1], positive to the right and towards the
 * player; triggers are in [0, 1]. Vector inputs of models use these names.
 */
public enum GamepadAxis {
    LEFT_X,
    LEFT_Y,
    RIGHT_X,
    RIGHT_Y,
    LEFT_TRIGGER,
    RIGHT_TRIGGER
}
