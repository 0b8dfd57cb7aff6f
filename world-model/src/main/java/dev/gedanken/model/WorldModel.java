package dev.gedanken.model;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * A learned world. Every method works on a batch of independent rows; a list's index is its row.
 *
 * <p>A row's result depends on nothing but that row: not on its position, nor on how many other rows there
 * are, bit for bit. All luck comes from the given noise. Implementations are confined to one thread at a
 * time and own native memory until closed.
 */
public interface WorldModel extends AutoCloseable {

    /** Returns what the model is and was made from. */
    ModelCard card();

    /** Returns the posterior beliefs after seeing some real frames and the actions between them. */
    List<Belief> begin(List<Context> contexts);

    /** Returns the prior beliefs one step on: imagined, open loop. */
    List<Belief> imagine(List<Belief> beliefs, List<Action> actions, List<Noise> noise);

    /** Returns the posterior beliefs one step on: corrected by the frames that really followed. */
    List<Belief> observe(
            List<Belief> beliefs, List<Action> actions, List<Frame> frames, List<Noise> noise);

    /** Returns what the beliefs look like. */
    List<Frame> decode(List<Belief> beliefs);

    @Override
    void close();
}
