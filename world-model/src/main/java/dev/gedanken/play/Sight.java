package dev.gedanken.play;

import dev.gedanken.world.Frame;

/** What the model sees at the end of a step. */
public sealed interface Sight {

    /** Returns what a source lets the model see. */
    static Sight of(PlaySource source) {
        return switch (source) {
            case MODEL -> new Nothing();
            case CORRECTED, TRUTH -> new TrueFrame();
        };
    }

    /** It imagines: open loop. */
    record Nothing() implements Sight {}

    /** It observes the twin's frame: closed loop. */
    record TrueFrame() implements Sight {}

    /**
     * It observes a picture that somebody put in place of the twin's frame.
     *
     * @param frame of the model's size
     */
    record Picture(Frame frame) implements Sight {}
}
