package dev.gedanken.app.stage;

import dev.gedanken.world.Message;

/** The result of a request about space. */
public sealed interface SpaceResult {

    /** Releases its resources if it is not used. */
    default void release() {}

    /** It was drawn; the receiver releases the picture. */
    record Drawn(DrawnPicture picture) implements SpaceResult {
        @Override
        public void release() {
            picture.release();
        }
    }

    /** The point of a moment is visible there. */
    record Picked(int node) implements SpaceResult {}

    /** It cannot be drawn; the sentence says why. */
    record Unavailable(Message message) implements SpaceResult {}
}
