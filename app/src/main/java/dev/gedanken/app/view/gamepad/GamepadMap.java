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
 * The functions of gamepad buttons. The directions always drive the world, and so does one button
 * if the world has an action for it.
 *
 * @param chosen the buttons that the user chose instead of a shortcut's defaults; none of them
 *     twice
 * @param drivingChosen the button that the user chose for the world's other action
 */
public record GamepadMap(
        Map<Shortcut, List<GamepadControl>> chosen, Optional<GamepadControl> drivingChosen) {
    /** The default functions. */
    public static final GamepadMap DEFAULT = new GamepadMap(Map.of(), Optional.empty());

    private static final GamepadControl OWN_DRIVING = GamepadControl.SOUTH;

    /** The controls that always drive the world. */
    static final Set<GamepadControl> DIRECTIONS =
            Set.of(
                    GamepadControl.UP,
                    GamepadControl.DOWN,
                    GamepadControl.LEFT,
                    GamepadControl.RIGHT);

    /** The only table of the buttons' default functions, which the guide also shows. */
    private static final Map<Shortcut, List<GamepadControl>> OWN =
            new EnumMap<>(
                    Map.ofEntries(
                            // After the start button: it applies in worlds without another action.
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

    /**
     * Returns the buttons of a shortcut; its default buttons only if they were not chosen for
     * others.
     */
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

    /** Returns a button's command if it does not drive the world. */
    public Optional<Shortcut> on(GamepadControl control) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> controls(shortcut).contains(control))
                .findFirst();
    }

    /** Returns whether a button drives a world with an action besides those of the arrows. */
    public boolean drives(GamepadControl control) {
        return DIRECTIONS.contains(control) || control == driving();
    }

    /** Returns this map with a button only for a shortcut, replacing the shortcut's buttons. */
    public GamepadMap with(Shortcut shortcut, GamepadControl control) {
        Map<Shortcut, List<GamepadControl>> next = freed(control);
        next.put(shortcut, List.of(control));
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map without a button for a shortcut. */
    public GamepadMap withNone(Shortcut shortcut) {
        Map<Shortcut, List<GamepadControl>> next = copy();
        next.put(shortcut, List.of());
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map with a button only for the world's other action. */
    public GamepadMap withDriving(GamepadControl control) {
        return new GamepadMap(
                freed(control), control == OWN_DRIVING ? Optional.empty() : Optional.of(control));
    }

    /** Returns this map with a shortcut's default buttons. */
    public GamepadMap without(Shortcut shortcut) {
        Map<Shortcut, List<GamepadControl>> next = copy();
        next.remove(shortcut);
        return new GamepadMap(next, drivingChosen);
    }

    /** Returns this map with the world's other action on its default button. */
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
