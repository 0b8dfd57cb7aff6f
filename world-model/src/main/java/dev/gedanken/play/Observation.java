package dev.gedanken.play;

import dev.gedanken.world.Frame;

/** The model's observation at the end of a step. */
public sealed interface Observation {

    /** Returns the observation that a source gives. */
    static Observation of(PlaySource source) {
        return switch (source) {
            case MODEL -> new Nothing();
            case CORRECTED, TRUTH -> new TrueFrame();
        };
    }

    /** It imagines: open loop. */
    record Nothing() implements Observation {}

    /** It observes the twin's frame: closed loop. */
    record TrueFrame() implements Observation {}

    /**
     * It observes a picture that was put in place of the twin's frame.
     *
     * @param frame of the model's shape
     */
    record Picture(Frame frame) implements Observation {}
}
