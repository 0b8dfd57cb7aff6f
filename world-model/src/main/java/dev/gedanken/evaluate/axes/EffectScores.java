package dev.gedanken.evaluate.axes;

import java.util.List;

/** Scores of effects over episodes, with intervals by resampling the episodes. */
final class EffectScores {

    private EffectScores() {}

    /** Returns the error of the model's effects, as a share of the true ones. */
    static Score error(List<Effect> effects) {
        return Scores.resampled(
                Subject.MODEL,
                effects.size(),
                rows -> Effect.sum(effects, rows).error() / Effect.sum(effects, rows).truth());
    }

    /** Returns the same error of the last frame. */
    static Score copied(List<Effect> effects) {
        return Scores.resampled(
                Subject.COPY_LAST,
                effects.size(),
                rows -> Effect.sum(effects, rows).copied() / Effect.sum(effects, rows).truth());
    }

    /** Returns the share of the last frame's error that the model avoids. */
    static Score foreseen(List<Effect> effects) {
        return Scores.resampled(
                Subject.MODEL,
                effects.size(),
                rows -> 1 - Effect.sum(effects, rows).error() / Effect.sum(effects, rows).copied());
    }

    /** Returns the share of the model's effects in pixels without a true effect. */
    static Score leakage(List<Effect> effects, Readout readout) {
        return readout instanceof Readout.Pixels
                ? Scores.resampled(
                        Subject.MODEL,
                        effects.size(),
                        rows ->
                                Effect.sum(effects, rows).outside()
                                        / Effect.sum(effects, rows).model())
                : Scores.none(Subject.MODEL, Reason.NO_FRAMES);
    }
}
