package dev.gedanken.renderer.gamepad;

/** An event of a gamepad. */
public sealed interface GamepadSignal {

    /** Returns the gamepad's number, which is never reused. */
    int pad();

    /** A gamepad was plugged in, or was connected from the start. */
    record Connected(int pad, String name) implements GamepadSignal {}

    /** A gamepad was unplugged; release events for everything pressed on it came before. */
    record Disconnected(int pad, String name) implements GamepadSignal {}

    /**
     * A control was pressed.
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

    /** A control was released. */
    record Released(int pad, GamepadControl control) implements GamepadSignal {}
}
