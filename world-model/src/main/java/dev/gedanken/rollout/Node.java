package dev.gedanken.rollout;

import dev.gedanken.play.PlayState;
import dev.gedanken.play.StepSettings;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.world.Frame;
import java.util.Optional;

/**
 * One moment of a session, immutable.
 *
 * @param id its place in the session, from 0 in order of creation
 * @param parent the node before it; {@link #NONE} for a start
 * @param branch the branch that it was added to
 * @param depth how many nodes come before it, counted from its start
 * @param step how many time steps have passed since its start
 * @param cause what led here from the parent
 * @param settings the settings of the step
 * @param result the outcome
 */
public record Node(
        int id,
        int parent,
        int branch,
        int depth,
        long step,
        Cause cause,
        StepSettings settings,
        Result result) {
    /** Stands for no node. */
    public static final int NONE = -1;

    /**
     * What is known about a moment without the moment itself: enough to check that it is
     * reproduced.
     *
     * @param belief identity of the belief, and so of the moment; empty in records of an earlier
     *     version
     * @param dreamed identity of the model's frame; empty if the model draws none
     * @param truth identity of the true world's frame; empty if there is no true world
     * @param psnr of the dreamed against the true frame, in dB; NaN if one of them is missing
     */
    public record Result(
            Optional<ContentHash> belief,
            Optional<ContentHash> dreamed,
            Optional<ContentHash> truth,
            float psnr) {

        /** Returns the result of a moment. */
        public static Result of(PlayState state) {
            return new Result(
                    Optional.of(state.belief().hash()),
                    state.dreamed().map(Result::hash),
                    state.truth().map(Result::hash),
                    (float) state.psnr().orElse(Double.NaN));
        }

        /** Returns the identity of a frame. */
        static ContentHash hash(Frame frame) {
            return ContentHash.ofHex(frame.sha256());
        }
    }

    /** Returns whether play began here. */
    public boolean isStart() {
        return parent == NONE;
    }
}
