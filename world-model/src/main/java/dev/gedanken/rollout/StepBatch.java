package dev.gedanken.rollout;

import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Steps several moments together, one batch for each temperature among them.
 *
 * @param player steps them
 */
record StepBatch(Player player) {

    List<PlayState> step(List<PlayState> before, List<Action> actions) {
        Map<Double, List<Integer>> rowsByTemperature = new TreeMap<>();
        for (int row = 0; row < before.size(); row++) {
            OptionalDouble temperature = before.get(row).manner().temperature();
            rowsByTemperature
                    .computeIfAbsent(temperature.orElse(Double.NaN), key -> new ArrayList<>())
                    .add(row);
        }
        PlayState[] after = new PlayState[before.size()];
        for (List<Integer> rows : rowsByTemperature.values()) {
            Player suited = Moments.suited(player, before.get(rows.getFirst()).manner());
            List<PlayState> next =
                    suited.stepAll(
                            rows.stream().map(before::get).toList(),
                            rows.stream().map(actions::get).toList());
            for (int i = 0; i < rows.size(); i++) {
                after[rows.get(i)] = next.get(i);
            }
        }
        return List.of(after);
    }
}
