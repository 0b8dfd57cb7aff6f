package dev.gedanken.renderer.gamepad;

/** Something that happened to a gamepad. */
public sealed interface GamepadSignal {

    /** Returns which gamepad it was; the number is never given to another. */
    int pad();

    /** A gamepad was plugged in, or was there from the start. */
    record Connected(int pad, String name) implements GamepadSignal {}

    /** A gamepad was unplugged; everything that was pressed on it has been released before. */
    record Disconnected(int pad, String name) implements GamepadSignal {}

    /**
     * Something was pressed.
     *
     * @param nanos when it was received, by {@link System#nanoTime()}
     */
    record Pressed(int pad, GamepadControl control, long nanos) implements GamepadSignal {}

    /**
     * A stick or a trigger moved.
     *
     * @param position beyond the dead zone, in [-1, 1]
     */
    record Moved(int pad, GamepadAxis axis, float position) implements GamepadSignal {}

    /** Something was released. */
    record Released(int pad, GamepadControl control) implements GamepadSignal {}
}
