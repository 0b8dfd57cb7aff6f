package dev.gedanken.renderer.gamepad;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The pressed controls of one gamepad, and the positions of its sticks and triggers. The D-pad and
 * the stick press the same controls: a control is held while either of them holds it.
 *
 * @param buttons the buttons that are down
 * @param axes the directions of sticks and triggers
 * @param positions of sticks and triggers as reported by the driver; 0 if one is missing
 */
record PadState(
        Set<GamepadControl> buttons,
        Map<GamepadControl, AxisSwitch> axes,
        Map<GamepadAxis, Double> positions) {
    /** Nothing is pressed. */
    static final PadState FREE =
            new PadState(
                    Set.of(),
                    Map.of(
                            GamepadControl.LEFT, new AxisSwitch(-1, false),
                            GamepadControl.RIGHT, new AxisSwitch(1, false),
                            GamepadControl.UP, new AxisSwitch(-1, false),
                            GamepadControl.DOWN, new AxisSwitch(1, false),
                            GamepadControl.LEFT_TRIGGER, new AxisSwitch(1, false),
                            GamepadControl.RIGHT_TRIGGER, new AxisSwitch(1, false)),
                    Map.of());

    PadState {
        buttons = Set.copyOf(buttons);
        axes = Map.copyOf(axes);
        positions = Map.copyOf(positions);
    }

    /** Returns the state after a button went down or up. */
    PadState with(GamepadControl button, boolean isDown) {
        Set<GamepadControl> next = EnumSet.of(button);
        next.addAll(buttons);
        if (!isDown) {
            next.remove(button);
        }
        return new PadState(next, axes, positions);
    }

    /**
     * Returns the state after an axis moved.
     *
     * @param directions the controls that the axis presses
     * @param value its position, in [-1, 1]
     * @param deadZone radius of the dead zone, in [0, 1)
     */
    PadState moved(
            GamepadAxis moved, Set<GamepadControl> directions, double value, double deadZone) {
        Map<GamepadControl, AxisSwitch> next = new EnumMap<>(axes);
        next.replaceAll(
                (control, axis) -> directions.contains(control) ? axis.at(value, deadZone) : axis);
        Map<GamepadAxis, Double> places = new EnumMap<>(GamepadAxis.class);
        places.putAll(positions);
        places.put(moved, value);
        return new PadState(buttons, next, places);
    }

    /**
     * Returns the positions of sticks and triggers outside the dead zone; those at rest are left
     * out.
     *
     * @param deadZone of each stick, in [0, 1)
     */
    Map<GamepadAxis, Float> beyond(double deadZone) {
        Map<GamepadAxis, Float> beyond = new EnumMap<>(GamepadAxis.class);
        putStick(beyond, GamepadAxis.LEFT_X, GamepadAxis.LEFT_Y, deadZone);
        putStick(beyond, GamepadAxis.RIGHT_X, GamepadAxis.RIGHT_Y, deadZone);
        put(beyond, GamepadAxis.LEFT_TRIGGER, position(GamepadAxis.LEFT_TRIGGER));
        put(beyond, GamepadAxis.RIGHT_TRIGGER, position(GamepadAxis.RIGHT_TRIGGER));
        return beyond;
    }

    private void putStick(
            Map<GamepadAxis, Float> target, GamepadAxis x, GamepadAxis y, double deadZone) {
        StickPosition stick = new StickPosition(position(x), position(y)).beyond(deadZone);
        put(target, x, stick.x());
        put(target, y, stick.y());
    }

    private static void put(Map<GamepadAxis, Float> target, GamepadAxis axis, double value) {
        if (value != 0) {
            target.put(axis, (float) value);
        }
    }

    private double position(GamepadAxis axis) {
        return positions.getOrDefault(axis, 0.0);
    }

    /** Returns everything that is pressed. */
    Set<GamepadControl> held() {
        Set<GamepadControl> held = EnumSet.noneOf(GamepadControl.class);
        held.addAll(buttons);
        axes.forEach((control, axis) -> {
            if (axis.isOn()) {
                held.add(control);
            }
        });
        return held;
    }
}
