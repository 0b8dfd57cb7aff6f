package dev.gedanken.renderer.gamepad;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is pressed on one gamepad. The cross and the stick press the same controls: each is held while
 * either holds it.
 *
 * @param buttons the buttons that are down
 * @param axes the directions of sticks and triggers
 */
record PadState(Set<GamepadControl> buttons, Map<GamepadControl, AxisSwitch> axes) {
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
                            GamepadControl.RIGHT_TRIGGER, new AxisSwitch(1, false)));

    PadState {
        buttons = Set.copyOf(buttons);
        axes = Map.copyOf(axes);
    }

    /** Returns the state after a button went down or up. */
    PadState with(GamepadControl button, boolean isDown) {
        Set<GamepadControl> next = EnumSet.of(button);
        next.addAll(buttons);
        if (!isDown) {
            next.remove(button);
        }
        return new PadState(next, axes);
    }

    /**
     * Returns the state after an axis moved.
     *
     * @param directions what the axis presses
     * @param value where it is, in [-1, 1]
     */
    PadState moved(Set<GamepadControl> directions, double value) {
        Map<GamepadControl, AxisSwitch> next = new EnumMap<>(axes);
        next.replaceAll((control, axis) -> directions.contains(control) ? axis.at(value) : axis);
        return new PadState(buttons, next);
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
