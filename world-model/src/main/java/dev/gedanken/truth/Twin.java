package dev.gedanken.truth;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * The true world beside a dream: one immutable moment of it, whatever the world's own state is.
 *
 * <p>Stepping and looking are all that every world has; the rest is there where the world has it.
 */
public interface Twin {

    /** Returns the moment one step on. */
    Twin step(Input input, Noise noise);

    /** Returns what the moment looks like. */
    Frame frame();

    /** Returns about how much memory the moment takes, in bytes. */
    long bytes();

    /**
     * Returns this moment with one factor set: the intervention do(factor = value).
     *
     * @throws BadInputException if there is no such factor or the value is outside its range
     */
    default Twin with(String factor, double value) {
        throw BadInputException.of("worldmodel.factor.fixed", factor);
    }

    /**
     * Returns what a policy of the world does in this moment; it may act on the frame as well as on the true
     * state, and all of its luck comes from {@code luck}.
     *
     * @throws BadInputException if the world has no such policy
     */
    default Input choose(PolicyKind policy, Noise luck) {
        throw BadInputException.of("worldmodel.policy.world", policy.label());
    }

    /** Returns which object each pixel of the frame shows; empty if the world does not know. */
    default Optional<ObjectMask> mask() {
        return Optional.empty();
    }

    /** Returns every true quantity with its present value; none if the world tells none. */
    default List<FactorValue> factors() {
        return List.of();
    }

    /** Returns what the last step earned and whether it ended the episode; empty if nobody counts. */
    default Optional<Outcome> outcome() {
        return Optional.empty();
    }

    /** Returns the moment as text, if reading it back would give the same moment. */
    default Optional<String> written() {
        return Optional.empty();
    }
}
