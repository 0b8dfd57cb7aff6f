package dev.gedanken.app.fork;

import dev.gedanken.rollout.Luck;
import dev.gedanken.world.Action;
import java.util.List;

/**
 * Which futures to play.
 *
 * @param seed what play starts from
 * @param script the actions before the fork; idling after its end
 * @param at the step at which the branches part
 * @param actions one branch for each, which holds it
 * @param steps how many steps each branch is played
 * @param luck whether the branches share theirs
 */
public record ForkRequest(
        long seed, List<Action> script, int at, List<Action> actions, int steps, Luck luck) {

    public ForkRequest {
        script = List.copyOf(script);
        actions = List.copyOf(actions);
    }
}
