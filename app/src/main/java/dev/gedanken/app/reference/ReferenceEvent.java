package dev.gedanken.app.reference;

import dev.gedanken.world.Message;
import java.nio.file.Path;

/** How far a pack's reference is. */
public sealed interface ReferenceEvent {

    /** Returns which pack it is about. */
    Path pack();

    /**
     * It is being made.
     *
     * @param share how much is done, [0, 1]
     */
    record Making(Path pack, double share) implements ReferenceEvent {}

    /** It is there. */
    record Made(Reference reference) implements ReferenceEvent {
        @Override
        public Path pack() {
            return reference.pack();
        }
    }

    /**
     * There is none.
     *
     * @param detail what went wrong, for people; without words if there is nothing more to say
     */
    record Impossible(Path pack, Reason reason, Message detail) implements ReferenceEvent {}

    /** Why there is no reference. */
    enum Reason {
        /** The model does not show what it carries. */
        NOTHING_SHOWN,
        /** The pack cannot be loaded: the detail is the sentence that says why. */
        NOT_LOADED,
        /** The model or the fitting failed: the detail names how. */
        FAILED
    }
}
