package dev.gedanken.play;

import dev.gedanken.evaluate.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;

/**
 * One moment of play, immutable: keep it to come back to it.
 *
 * @param seed what play started from; all luck derives from it
 * @param step how many steps were played since the start
 * @param source where the shown frames come from
 * @param action what led here; the idle action at the start
 * @param belief what the model carries
 * @param dreamed what the belief looks like
 * @param twin the true world, which took the same actions under the same luck
 */
public record PlayState(
        long seed,
        long step,
        PlaySource source,
        Action action,
        Belief belief,
        Frame dreamed,
        Twin twin) {

    /** Returns the frame to look at, which the source chooses. */
    public Frame shown() {
        return source == PlaySource.TRUTH ? truth() : dreamed;
    }

    /** Returns the true world's frame. */
    public Frame truth() {
        return twin.frame();
    }

    /** Returns how close the dreamed frame is to the true one, as PSNR in dB. */
    public double psnr() {
        return SquaredError.psnr(truth(), dreamed);
    }

    /** Returns this moment with another source from here on. */
    public PlayState from(PlaySource other) {
        return new PlayState(seed, step, other, action, belief, dreamed, twin);
    }
}
