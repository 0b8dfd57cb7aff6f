package dev.gedanken.app.reference;

import java.nio.file.Path;

/** How far a pack's reference is. */
public sealed interface ReferenceNews {

    /** Returns which pack it is about. */
    Path pack();

    /**
     * It is being made.
     *
     * @param share how much is done, [0, 1]
     */
    record Making(Path pack, double share) implements ReferenceNews {}

    /** It is there. */
    record Made(Reference reference) implements ReferenceNews {
        @Override
        public Path pack() {
            return reference.pack();
        }
    }

    /** There is none: the model shows nothing that could be fitted, or failed. */
    record Impossible(Path pack, String sentence) implements ReferenceNews {}
}
