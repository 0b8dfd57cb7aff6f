package dev.gedanken.bridge.message;

import dev.gedanken.bridge.wire.Action;
import dev.gedanken.bridge.wire.Component;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.VectorSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keys for actions without any: according to the meaning of their names, then any free keys. Space
 * stays free, because it pauses.
 */
final class DefaultKeys {
    private static final Map<String, List<String>> MEANINGS =
            Map.ofEntries(
                    Map.entry("left", List.of("LEFT", "A")),
                    Map.entry("turn-left", List.of("LEFT", "A")),
                    Map.entry("right", List.of("RIGHT", "D")),
                    Map.entry("turn-right", List.of("RIGHT", "D")),
                    Map.entry("up", List.of("UP", "W")),
                    Map.entry("forward", List.of("UP", "W")),
                    Map.entry("gas", List.of("UP", "W")),
                    Map.entry("main", List.of("UP", "W")),
                    Map.entry("faster", List.of("UP", "W")),
                    Map.entry("jump", List.of("UP", "W")),
                    Map.entry("down", List.of("DOWN", "S")),
                    Map.entry("back", List.of("DOWN", "S")),
                    Map.entry("backward", List.of("DOWN", "S")),
                    Map.entry("brake", List.of("DOWN", "S")),
                    Map.entry("slower", List.of("DOWN", "S")),
                    Map.entry("fire", List.of("X", "ENTER")),
                    Map.entry("shoot", List.of("X", "ENTER")),
                    Map.entry("upleft", List.of("Q")),
                    Map.entry("upright", List.of("E")),
                    Map.entry("downleft", List.of("Z")),
                    Map.entry("downright", List.of("C")),
                    Map.entry("toggle", List.of("X", "ENTER")),
                    Map.entry("interact", List.of("X", "ENTER")),
                    Map.entry("pickup", List.of("E")),
                    Map.entry("drop", List.of("Q")));
    private static final List<String> FREE =
            List.of(
                    "X", "Z", "C", "E", "Q", "DIGIT4", "DIGIT5", "DIGIT6", "DIGIT7", "DIGIT8",
                    "DIGIT9", "DIGIT0", "NUMPAD4", "NUMPAD5", "NUMPAD6", "NUMPAD7", "NUMPAD8",
                    "NUMPAD9", "NUMPAD0", "INSERT", "END");
    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("LEFT", "RIGHT"),
                    List.of("DOWN", "UP"),
                    List.of("A", "D"),
                    List.of("S", "W"));
    private static final List<String> AXES = List.of("LEFT_X", "LEFT_Y", "RIGHT_X", "RIGHT_Y");

    private DefaultKeys() {}

    /**
     * Returns an action space in which every action except the first has a key, as far as there are
     * enough keys.
     */
    static ActionSpace bind(List<Action> actions) {
        List<String> taken = new ArrayList<>();
        actions.forEach(action -> taken.addAll(action.getKeysList()));
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            List<String> meant =
                    action.getKeysCount() > 0 || i == 0
                            ? action.getKeysList()
                            : free(MEANINGS.getOrDefault(name(action), List.of()), taken);
            taken.addAll(meant);
            keys.add(List.copyOf(meant));
        }
        List<dev.gedanken.world.Action> bound = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            List<String> own = keys.get(i);
            if (own.isEmpty() && i > 0) {
                own = free(FREE, taken).stream().limit(1).toList();
                taken.addAll(own);
            }
            bound.add(new dev.gedanken.world.Action(i, actions.get(i).getName(), own));
        }
        return new ActionSpace(bound);
    }

    private static String name(Action action) {
        return action.getName().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> free(List<String> wanted, List<String> taken) {
        return wanted.stream().filter(key -> !taken.contains(key)).toList();
    }

    /** Returns a component with keys and a stick, for the first few. */
    static VectorSpace.Component bind(Component component, int index) {
        List<String> pair = index < PAIRS.size() ? PAIRS.get(index) : List.of();
        return new VectorSpace.Component(
                component.getName(),
                component.getLow(),
                component.getHigh(),
                component.getRest(),
                pair.isEmpty() ? List.of() : List.of(pair.getFirst()),
                pair.isEmpty() ? List.of() : List.of(pair.getLast()),
                index < AXES.size() ? AXES.get(index) : "");
    }
}
