package dev.gedanken.app.stage;

import dev.gedanken.world.Message;

/** What became of something that was asked about space. */
public sealed interface SpaceResult {

    /** Gives back what it holds: nobody wants it. */
    default void release() {}

    /** It was drawn; whoever gets the picture releases it. */
    record Drawn(DrawnPicture picture) implements SpaceResult {
        @Override
        public void release() {
            picture.release();
        }
    }

    /** The point of a moment shows there. */
    record Picked(int node) implements SpaceResult {}

    /** It cannot be drawn; the sentence says what is missing. */
    record Unavailable(Message message) implements SpaceResult {}
}
