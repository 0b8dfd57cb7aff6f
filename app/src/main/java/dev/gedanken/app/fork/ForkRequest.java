package dev.gedanken.app.fork;

import dev.gedanken.rollout.Luck;
import dev.gedanken.world.Input;
import dev.gedanken.world.RepeatedInputs;
import java.util.List;

/**
 * Which futures to play.
 *
 * @param seed the seed from which play starts
 * @param script the inputs before the fork; idle after its end
 * @param at the step at which the branches diverge
 * @param inputs one branch for each, which holds this input
 * @param steps how many steps each branch is played
 * @param luck whether the branches share their noise
 */
public record ForkRequest(
        long seed, List<Input> script, int at, List<Input> inputs, int steps, Luck luck) {

    public ForkRequest {
        script = RepeatedInputs.copyOf(script);
        inputs = List.copyOf(inputs);
    }
}
