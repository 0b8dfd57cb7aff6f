package dev.gedanken.app.view.gamepad;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which button of a gamepad does what. The directions always drive the world, and so does one button, where
 * the world has an action for it.
 *
 * @param chosen the buttons that a person chose in place of those that a shortcut has by itself; none of
 *     them twice
 * @param drivingChosen the button that a person chose for the world's other action
 */
public record GamepadMap(
        Map<Shortcut, List<GamepadControl>> chosen, Optional<GamepadControl> drivingChosen) {
    /** Every button does what it does by itself. */
    public static final GamepadMap DEFAULT = new GamepadMap(Map.of(), Optional.empty());

    private static final GamepadControl OWN_DRIVING = GamepadControl.SOUTH;

    /** What always drives the world. */
    static final Set<GamepadControl> DIRECTIONS =
            Set.of(
                    GamepadControl.UP,
                    GamepadControl.DOWN,
                    GamepadControl.LEFT,
                    GamepadControl.RIGHT);

    /** The one table of what the buttons do by themselves, which the guide shows as well. */
    private static final Map<Shortcut, List<GamepadControl>> OWN =
            new EnumMap<>(
                    Map.ofEntries(
                            // Below the start button: it counts in worlds with no other action.
                            Map.entry(
                                    Shortcut.PAUSE,
                                    List.of(GamepadControl.START, GamepadControl.SOUTH)),
                            Map.entry(Shortcut.RESET, List.of(GamepadControl.BACK)),
                            Map.entry(Shortcut.FORK, List.of(GamepadControl.NORTH)),
                            Map.entry(Shortcut.BRANCHES, List.of(GamepadControl.WEST)),
                            Map.entry(Shortcut.TWIN, List.of(GamepadControl.EAST)),
                            Map.entry(Shortcut.STEP_BACK, List.of(GamepadControl.LEFT_SHOULDER)),
                            Map.entry(Shortcut.STEP, List.of(GamepadControl.RIGHT_SHOULDER)),
                            Map.entry(
                                    Shortcut.PREVIOUS_BRANCH, List.of(GamepadControl.LEFT_TRIGGER)),
                            Map.entry(
                                    Shortcut.NEXT_BRANCH, List.of(GamepadControl.RIGHT_TRIGGER))));

    public GamepadMap {
        chosen = Map.copyOf(chosen);
    }

    /** Returns the buttons of a shortcut: its own ones are its only while nobody chose them for others. */
    public List<GamepadControl> controls(Shortcut shortcut) {
        return chosen.containsKey(shortcut)
                ? chosen.get(shortcut)
                : OWN.getOrDefault(shortcut, List.of()).stream()
                        .filter(control -> !isChosen(control))
                        .toList();
    }

    private boolean isChosen(GamepadControl control) {
        return drivingChosen.filter(control::equals).isPresent()
                || chosen.values().stream().anyMatch(controls -> controls.contains(control));
    }

    /** Returns the button of the world's other action. */
    public GamepadControl driving() {
        return drivingChosen.orElse(OWN_DRIVING);
    }

    /** Returns what a button asks for where it does not drive the world. */
    public Optional<Shortcut> on(GamepadControl control) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> controls(shortcut).contains(control))
                .findFirst();
    }

    /** Returns whether a button drives a world that has another action than the arrows'. */
    public boolean drives(GamepadControl control) {
        return DIRECTIONS.contains(control) || control == driving();
    }

    /** Returns this map with a button for a shortcut, in place of those that it had, and for nothing else. */
    public GamepadMap with(Shortcut shortcut, GamepadControl control) {
        Map<Shortcut, List<GamepadControl>> next = freed(control);
        next.put(shortcut, List.of(control));
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map with a shortcut that no button asks for. */
    public GamepadMap withNone(Shortcut shortcut) {
        Map<Shortcut, List<GamepadControl>> next = copy();
        next.put(shortcut, List.of());
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map with another button for the world's other action, and for nothing else. */
    public GamepadMap withDriving(GamepadControl control) {
        return new GamepadMap(
                freed(control), control == OWN_DRIVING ? Optional.empty() : Optional.of(control));
    }

    /** Returns this map with a shortcut's own buttons. */
    public GamepadMap without(Shortcut shortcut) {
        Map<Shortcut, List<GamepadControl>> next = copy();
        next.remove(shortcut);
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map with the world's other action on its own button. */
    public GamepadMap withoutDriving() {
        return withDriving(OWN_DRIVING);
    }

    private Map<Shortcut, List<GamepadControl>> copy() {
        Map<Shortcut, List<GamepadControl>> next = new EnumMap<>(Shortcut.class);
        next.putAll(chosen);
        return next;
    }

    private Map<Shortcut, List<GamepadControl>> freed(GamepadControl control) {
        Map<Shortcut, List<GamepadControl>> next = copy();
        next.replaceAll(
                (shortcut, controls) -> controls.stream().filter(each -> each != control).toList());
        return next;
    }
}
