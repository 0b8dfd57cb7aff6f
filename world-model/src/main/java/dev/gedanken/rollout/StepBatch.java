package dev.gedanken.rollout;

import dev.gedanken.model.KnobValues;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Steps several moments together, with one batch for each distinct set of knob values.
 *
 * @param player steps them
 */
record StepBatch(Player player) {

    List<PlayState> step(List<PlayState> before, List<? extends Input> inputs) {
        Map<KnobValues, List<Integer>> rowsByKnobs = new TreeMap<>();
        for (int row = 0; row < before.size(); row++) {
            rowsByKnobs
                    .computeIfAbsent(before.get(row).settings().knobs(), key -> new ArrayList<>())
                    .add(row);
        }
        PlayState[] after = new PlayState[before.size()];
        rowsByKnobs.forEach((knobs, rows) -> {
            List<PlayState> next =
                    player.withKnobs(knobs)
                            .stepAll(
                                    rows.stream().map(before::get).toList(),
                                    rows.stream().<Input>map(inputs::get).toList());
            for (int i = 0; i < rows.size(); i++) {
                after[rows.get(i)] = next.get(i);
            }
        });
        return List.of(after);
    }
}
