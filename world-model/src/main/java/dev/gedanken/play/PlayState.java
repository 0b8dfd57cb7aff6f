package dev.gedanken.play;

import dev.gedanken.evaluate.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;

/**
 * One moment of play with its picture, immutable: keep it to come back to it.
 *
 * @param seed what play started from
 * @param step how many steps were played since the start
 * @param manner how it was made, and how the next step will be
 * @param action what led here; the idle action at the start
 * @param moment what goes on from here
 * @param dreamed what the belief looks like
 */
public record PlayState(
        long seed, long step, Manner manner, Action action, Moment moment, Frame dreamed) {

    /** Returns where the shown frames come from. */
    public PlaySource source() {
        return manner.source();
    }

    /** Returns what the model carries. */
    public Belief belief() {
        return moment.belief();
    }

    /** Returns the true world, which took the same actions under the same luck. */
    public Twin twin() {
        return moment.twin();
    }

    /** Returns the frame to look at, which the source chooses. */
    public Frame shown() {
        return source() == PlaySource.TRUTH ? truth() : dreamed;
    }

    /** Returns the true world's frame. */
    public Frame truth() {
        return twin().frame();
    }

    /** Returns how close the dreamed frame is to the true one, as PSNR in dB. */
    public double psnr() {
        return SquaredError.psnr(truth(), dreamed);
    }

    /** Returns this moment with another source from here on. */
    public PlayState from(PlaySource other) {
        return in(manner.from(other));
    }

    /** Returns this moment with steps made in another manner from here on. */
    public PlayState in(Manner other) {
        return new PlayState(seed, step, other, action, moment, dreamed);
    }

    /** Returns the luck of the step that leaves this moment; the context's steps came before. */
    public Noise luck() {
        return Noise.at(manner.luckSeed(), Player.CONTEXT_STEPS + step);
    }

    /** Returns the step that leaves this moment by {@code next}. */
    Stride stride(Action next) {
        return new Stride(moment, next, Sight.of(source()), luck());
    }
}
