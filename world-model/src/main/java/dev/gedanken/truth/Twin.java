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
 * One immutable moment of the true world that accompanies a dream, independent of the type of the
 * world's own state.
 *
 * <p>Every world can step and show a frame; everything else is optional.
 */
public interface Twin {

    /** Returns the moment one step later. */
    Twin step(Input input, Noise noise);

    /** Returns the moment's frame. */
    Frame frame();

    /** Returns approximately how much memory the moment takes, in bytes. */
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
     * Returns the choice of a policy of the world in this moment. The policy may act on the frame
     * as well as on the true state, and all of its randomness comes from {@code luck}.
     *
     * @throws BadInputException if the world has no such policy
     */
    default Input choose(PolicyKind policy, Noise luck) {
        throw BadInputException.of("worldmodel.policy.world", policy.label());
    }

    /** Returns which object each pixel of the frame shows; empty if the world has no masks. */
    default Optional<ObjectMask> mask() {
        return Optional.empty();
    }

    /** Returns every true quantity with its current value; none if the world reports none. */
    default List<FactorValue> factors() {
        return List.of();
    }

    /**
     * Returns the last step's reward and whether it ended the episode; empty if the world reports
     * neither.
     */
    default Optional<Outcome> outcome() {
        return Optional.empty();
    }

    /** Returns the moment as text, if reading it back would give the same moment. */
    default Optional<String> written() {
        return Optional.empty();
    }
}
