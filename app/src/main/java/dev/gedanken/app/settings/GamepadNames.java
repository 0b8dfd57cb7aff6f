package dev.gedanken.app.settings;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gamepad buttons in the form in which they are stored: names, which a file may contain
 * arbitrarily.
 *
 * @param lists the names of buttons, by the name of their function
 */
record GamepadNames(Map<String, List<String>> lists) {

    /** Returns buttons in the form in which they are stored. */
    static GamepadNames of(GamepadMap gamepadMap) {
        Map<String, List<String>> lists = new TreeMap<>();
        gamepadMap
                .chosen()
                .forEach((shortcut, controls) ->
                        lists.put(
                                shortcut.name(),
                                controls.stream().map(GamepadControl::name).toList()));
        gamepadMap
                .drivingChosen()
                .ifPresent(control -> lists.put(Preferences.DRIVING, List.of(control.name())));
        return new GamepadNames(lists);
    }

    /** Returns the buttons with known names. */
    GamepadMap gamepadMap() {
        Map<Shortcut, List<GamepadControl>> chosen = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            List<String> names = lists.get(shortcut.name());
            if (names != null && (names.isEmpty() || !controls(names).isEmpty())) {
                chosen.put(shortcut, controls(names));
            }
        }
        Optional<GamepadControl> driving =
                controls(lists.getOrDefault(Preferences.DRIVING, List.of())).stream().findFirst();
        return new GamepadMap(chosen, driving);
    }

    private static List<GamepadControl> controls(List<String> names) {
        return names.stream().flatMap(name -> control(name).stream()).toList();
    }

    private static Optional<GamepadControl> control(String name) {
        return Arrays.stream(GamepadControl.values())
                .filter(control -> control.name().equals(name))
                .findFirst();
    }

    /** Returns the unknown names. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        lists.forEach((name, controls) -> {
            boolean isKnown =
                    name.equals(Preferences.DRIVING)
                            || Arrays.stream(Shortcut.values())
                                    .anyMatch(shortcut -> shortcut.name().equals(name));
            if (!isKnown) {
                unknown.add(name);
            }
            controls.stream().filter(each -> control(each).isEmpty()).forEach(unknown::add);
        });
        return unknown;
    }
}
