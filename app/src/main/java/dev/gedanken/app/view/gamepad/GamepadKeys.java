package dev.gedanken.app.view.gamepad;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The functions of a gamepad: D-pad and stick are the arrow keys of the current world, one button
 * is its other action, and everything else belongs to the studio.
 *
 * @param actions of the current world
 * @param gamepadMap the functions of the buttons
 */
public record GamepadKeys(ActionSpace actions, GamepadMap gamepadMap) {
    private static final List<GamepadControl> ACROSS =
            List.of(GamepadControl.LEFT, GamepadControl.RIGHT);
    private static final List<GamepadControl> ALONG =
            List.of(GamepadControl.UP, GamepadControl.DOWN);

    /** The keys of a world's directions. */
    private static final Set<String> ARROWS = Set.of("LEFT", "RIGHT", "UP", "DOWN");

    /** Creates the default functions of a gamepad. */
    public GamepadKeys(ActionSpace actions) {
        this(actions, GamepadMap.DEFAULT);
    }

    /** Returns the keys that are down, spelt as in {@link dev.gedanken.app.view.keymap.Keymap}, while some controls are held. */
    public Set<String> keys(Set<GamepadControl> held) {
        Set<String> keys = new LinkedHashSet<>();
        Optional<Action> across = direction(held, ACROSS);
        Optional<Action> along = direction(held, ALONG);
        Optional<Action> both =
                across.flatMap(sideways -> along.flatMap(straight -> combined(sideways, straight)));
        if (both.isPresent()) {
            keys.add(both.get().keys().getFirst());
        } else {
            across.ifPresent(action -> keys.add(action.keys().getFirst()));
            along.ifPresent(action -> keys.add(action.keys().getFirst()));
        }
        if (held.contains(gamepadMap.driving())) {
            otherAction().ifPresent(action -> keys.add(action.keys().getFirst()));
        }
        return keys;
    }

    private Optional<Action> direction(Set<GamepadControl> held, List<GamepadControl> opposites) {
        return opposites.stream()
                .filter(held::contains)
                .findFirst()
                .flatMap(control -> onKey(control.name()));
    }

    private Optional<Action> onKey(String key) {
        return actions.actions().stream().filter(action -> action.keys().contains(key)).findFirst();
    }

    /** Returns the action that combines two, such as {@code up_left} or {@code jump-right}. */
    private Optional<Action> combined(Action one, Action other) {
        return actions.actions().stream()
                .filter(action -> !action.keys().isEmpty() && isBoth(action, one, other))
                .findFirst();
    }

    private static boolean isBoth(Action action, Action one, Action other) {
        List<String> words = List.of(action.name().split("[-_]", -1));
        return words.size() == 2 && words.contains(one.name()) && words.contains(other.name());
    }

    /**
     * Returns the driving button's action in this world: the action that is on no arrow key, or the
     * jump if it is on the upward arrow and nothing is on the downward one. Empty if there is none.
     */
    public Optional<Action> otherAction() {
        return actions.actions().stream()
                .filter(action -> !action.keys().isEmpty() && !isOnArrow(action))
                .filter(action -> !isCombination(action))
                .findFirst()
                .or(() -> onKey("DOWN").isPresent() ? Optional.empty() : onKey("UP"));
    }

    private static boolean isOnArrow(Action action) {
        return action.keys().stream().anyMatch(ARROWS::contains);
    }

    private boolean isCombination(Action action) {
        return actions.actions().stream()
                .filter(GamepadKeys::isOnArrow)
                .anyMatch(one ->
                        actions.actions().stream()
                                .filter(GamepadKeys::isOnArrow)
                                .anyMatch(
                                        other -> !one.equals(other) && isBoth(action, one, other)));
    }

    /**
     * Returns the studio's command for a control; empty if it drives the world or has no function.
     */
    public Optional<Shortcut> shortcut(GamepadControl control) {
        boolean drives = control == gamepadMap.driving() && otherAction().isPresent();
        return drives ? Optional.empty() : gamepadMap.on(control);
    }
}
