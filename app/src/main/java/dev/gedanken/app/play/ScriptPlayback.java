package dev.gedanken.app.play;

import dev.gedanken.world.Action;
import java.util.List;
import java.util.Optional;

/**
 * A key script that drives from some step on.
 *
 * @param name what people call it
 * @param actions one a step
 * @param start the step before its first action
 */
public record ScriptPlayback(String name, List<Action> actions, long start) {

    public ScriptPlayback {
        actions = List.copyOf(actions);
    }

    /** Returns the action that follows {@code step} played ones; empty if it has none there. */
    public Optional<Action> actionAt(long step) {
        return step < start || isOver(step)
                ? Optional.empty()
                : Optional.of(actions.get((int) (step - start)));
    }

    /** Returns whether all of its actions are played after {@code step} steps. */
    public boolean isOver(long step) {
        return step - start >= actions.size();
    }

    /** Returns how far it has come after {@code step} steps, such as {@code 12/40}. */
    public String progress(long step) {
        return "%d/%d".formatted(Math.clamp(step - start, 0, actions.size()), actions.size());
    }

    /** Returns the script driving anew from the step after so many. */
    public ScriptPlayback from(long step) {
        return new ScriptPlayback(name, actions, step);
    }
}
