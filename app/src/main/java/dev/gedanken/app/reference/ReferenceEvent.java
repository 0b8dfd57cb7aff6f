package dev.gedanken.app.reference;

import dev.gedanken.world.Message;
import java.nio.file.Path;

/** The state of a pack's reference. */
public sealed interface ReferenceEvent {

    /** Returns the pack. */
    Path pack();

    /**
     * It is being computed.
     *
     * @param share how much is done, [0, 1]
     */
    record Making(Path pack, double share) implements ReferenceEvent {}

    /** It is finished. */
    record Made(Reference reference) implements ReferenceEvent {
        @Override
        public Path pack() {
            return reference.pack();
        }
    }

    /**
     * There is none.
     *
     * @param detail what went wrong, for people; blank if there is no detail
     */
    record Impossible(Path pack, Reason reason, Message detail) implements ReferenceEvent {}

    /** Why there is no reference. */
    enum Reason {
        /** The model does not show its beliefs. */
        NOTHING_SHOWN,
        /** The pack cannot be loaded: the detail is the reason. */
        NOT_LOADED,
        /** The model or the fitting failed: the detail says how. */
        FAILED
    }
}
