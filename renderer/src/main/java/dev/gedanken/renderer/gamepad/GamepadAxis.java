package dev.gedanken.renderer.gamepad;

/**
 * A stick's or a trigger's way. Sticks are in [-1, 1], to the right and towards the player is positive; triggers
 * are in [0, 1]. Vector inputs of models name them so.
 */
public enum GamepadAxis {
    LEFT_X,
    LEFT_Y,
    RIGHT_X,
    RIGHT_Y,
    LEFT_TRIGGER,
    RIGHT_TRIGGER
}
