package dev.gedanken.app.play;

import dev.gedanken.world.Input;
import dev.gedanken.world.RepeatedInputs;
import java.util.List;
import java.util.Optional;

/**
 * A key script that drives from some step on.
 *
 * @param name displayed name
 * @param inputs one per step
 * @param start the step before its first input
 */
public record ScriptPlayback(String name, List<Input> inputs, long start) {

    public ScriptPlayback {
        inputs = RepeatedInputs.copyOf(inputs);
    }

    /** Returns the input that follows {@code step} played ones; empty if it has none there. */
    public Optional<Input> inputAt(long step) {
        return step < start || isOver(step)
                ? Optional.empty()
                : Optional.of(inputs.get((int) (step - start)));
    }

    /** Returns whether all of its inputs have been played after {@code step} steps. */
    public boolean isOver(long step) {
        return step - start >= inputs.size();
    }

    /** Returns its progress after {@code step} steps, such as {@code 12/40}. */
    public String progress(long step) {
        return "%d/%d".formatted(Math.clamp(step - start, 0, inputs.size()), inputs.size());
    }

    /** Returns the script restarted after a number of steps. */
    public ScriptPlayback from(long step) {
        return new ScriptPlayback(name, inputs, step);
    }
}
