package dev.gedanken.app.fork;

import dev.gedanken.rollout.Luck;
import dev.gedanken.world.Input;
import dev.gedanken.world.RepeatedInputs;
import java.util.List;

/**
 * Which futures to play.
 *
 * @param seed what play starts from
 * @param script the inputs before the fork; idling after its end
 * @param at the step at which the branches part
 * @param inputs one branch for each, which holds it
 * @param steps how many steps each branch is played
 * @param luck whether the branches share theirs
 */
public record ForkRequest(
        long seed, List<Input> script, int at, List<Input> inputs, int steps, Luck luck) {

    public ForkRequest {
        script = RepeatedInputs.copyOf(script);
        inputs = List.copyOf(inputs);
    }
}
