package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The content of one tile of the stage.
 *
 * @param kind the kind of content
 * @param name of the branch or action; empty if the kind is enough
 * @param branch the branch that the tile shows; {@link dev.gedanken.rollout.Node#NONE} if it shows
 *     none
 * @param step of the moment that it shows
 * @param isDriven whether the keys drive it
 * @param frame its picture; a blank one if the model draws none
 * @param isBlank whether there is no picture to draw
 * @param truth the true frame at the same moment; empty if there is nothing to compare
 * @param psnr of the picture against the true frame, in dB
 * @param uncertainty how unsure the model is, per cell
 * @param laid the latent view over it, if any
 * @param twin the true world at this moment; empty if the tile does not show a single moment
 */
public record StageTile(
        Kind kind,
        String name,
        int branch,
        long step,
        boolean isDriven,
        Frame frame,
        boolean isBlank,
        Optional<Frame> truth,
        OptionalDouble psnr,
        Optional<ScalarGrid> uncertainty,
        Optional<StageOverlay> laid,
        Optional<Twin> twin) {

    /** The kinds of tiles. */
    public enum Kind {
        /** The current play. */
        SHOWN,
        /** The true twin. */
        TRUTH,
        /** The tip of a branch. */
        BRANCH,
        /** The result of an action. */
        ACTION,
        /** The difference of dream and truth. */
        DIFFERENCE,
        /** Two pictures in one: the frame, and the picture with which it is compared. */
        COMPARED,
        /** The result of an edit of the belief. */
        PREVIEW,
        /** One of two models that are played side by side. */
        MODEL,
        /** The second of them, which has not arrived there yet. */
        MODEL_TO_COME
    }

    /** Returns the true world's picture at a step, without anything to compare it with. */
    public static StageTile truth(Twin twin, long step) {
        return new StageTile(
                Kind.TRUTH,
                "",
                -1,
                step,
                false,
                twin.frame(),
                false,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(twin));
    }
}
