package dev.gedanken.model;

import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * A learned world. Every method works on a batch of independent rows; a list's index is its row.
 *
 * <p>A row's result depends only on that row, bit for bit: not on its position, nor on the number
 * of other rows. All randomness comes from the given noise. Further abilities of a model are found
 * through {@link #ability}. Implementations are confined to one thread at a time and own native
 * memory until closed.
 */
public interface WorldModel extends AutoCloseable {

    /** Returns the model's description and origin. */
    ModelCard card();

    /** Returns the posterior beliefs after seeing some real frames and the inputs between them. */
    List<Belief> begin(List<Context> contexts, List<Noise> luck);

    /** Returns the prior beliefs one step later: imagined, open loop. */
    List<Step> imagine(List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck);

    /**
     * Returns the posterior beliefs one step later: corrected by the frames that really followed.
     */
    List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck);

    /**
     * Returns an ability of this model; empty if it lacks it.
     *
     * <p>Ask here rather than by {@code instanceof}: a model that wraps another or runs elsewhere
     * answers for the one it represents.
     */
    default <A> Optional<A> ability(Class<A> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    void close();
}
