package dev.gedanken.model;

import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * A learned world. Every method works on a batch of independent rows; a list's index is its row.
 *
 * <p>A row's result depends on nothing but that row: not on its position, nor on how many other rows there
 * are, bit for bit. All luck comes from the given noise. What a model can do beyond these methods, it says
 * by {@link #ability}. Implementations are confined to one thread at a time and own native memory until
 * closed.
 */
public interface WorldModel extends AutoCloseable {

    /** Returns what the model is and was made from. */
    ModelCard card();

    /** Returns the posterior beliefs after seeing some real frames and the inputs between them. */
    List<Belief> begin(List<Context> contexts, List<Noise> luck);

    /** Returns the prior beliefs one step on: imagined, open loop. */
    List<Step> imagine(List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck);

    /** Returns the posterior beliefs one step on: corrected by the frames that really followed. */
    List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck);

    /**
     * Returns an ability of this model; empty if it lacks it.
     *
     * <p>Ask here rather than by {@code instanceof}: a model that wraps another or runs elsewhere answers
     * for what it stands for.
     */
    default <A> Optional<A> ability(Class<A> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    void close();
}
