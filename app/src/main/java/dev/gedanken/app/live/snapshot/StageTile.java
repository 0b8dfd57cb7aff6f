package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one tile of the stage shows.
 *
 * @param kind what that is
 * @param name of the branch or action; empty where the kind says it all
 * @param branch which the tile shows; {@link dev.gedanken.rollout.Node#NONE} if it shows none
 * @param step of the moment that it shows
 * @param isDriven whether the keys drive it
 * @param frame its picture; a blank one if the model draws none
 * @param isBlank whether there is no picture to draw
 * @param truth the true frame at the same moment; empty if there is nothing to compare
 * @param psnr of the picture against the true frame, in dB
 * @param uncertainty how unsure the model is, per cell
 * @param laid the latent view that lies over it, if any does
 * @param twin the true world at this moment; empty if the tile is about no single moment
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

    /** What a tile shows. */
    public enum Kind {
        /** What is played. */
        SHOWN,
        /** The true twin. */
        TRUTH,
        /** The tip of a branch. */
        BRANCH,
        /** Where an action would lead. */
        ACTION,
        /** Where dream and truth differ. */
        DIFFERENCE,
        /** Two pictures in one: the frame, and instead of the truth whatever it is compared with. */
        COMPARED,
        /** Where an edit of the belief would lead. */
        PREVIEW,
        /** One of two models that are played side by side. */
        MODEL,
        /** The second of them, which does not stand there yet. */
        MODEL_TO_COME
    }

    /** Returns the true world's picture at a step, with nothing to compare it with. */
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
