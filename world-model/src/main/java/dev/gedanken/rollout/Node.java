package dev.gedanken.rollout;

import dev.gedanken.play.Manner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Noise;

/**
 * One moment of a session, immutable.
 *
 * @param id its place in the session, from 0 in the order in which nodes came about
 * @param parent the node before it; {@link #NONE} for a start
 * @param branch the branch that it was added to
 * @param depth how many nodes are before it on the way from its start
 * @param step how many steps of time passed since its start
 * @param cause what led here from the parent
 * @param manner how
 * @param result what came out
 */
public record Node(
        int id,
        int parent,
        int branch,
        int depth,
        long step,
        Cause cause,
        Manner manner,
        Result result) {
    /** Stands for no node. */
    public static final int NONE = -1;

    /**
     * What is known of a moment without the moment itself: enough to see whether it came out the same.
     *
     * @param dreamed identity of the model's frame
     * @param truth identity of the true world's frame
     * @param psnr of the dreamed against the true frame, in dB
     */
    public record Result(FrameHash dreamed, FrameHash truth, float psnr) {

        /** Returns what came out of a moment. */
        public static Result of(PlayState state) {
            return new Result(
                    FrameHash.of(state.dreamed()),
                    FrameHash.of(state.truth()),
                    (float) state.psnr());
        }
    }

    /** Returns whether it is where play began. */
    public boolean isStart() {
        return parent == NONE;
    }

    /** Returns the key of the luck of the step that led here, on stream 0. */
    public Noise luck() {
        return Noise.at(manner.luckSeed(), Player.CONTEXT_STEPS + step - 1);
    }
}
