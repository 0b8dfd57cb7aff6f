package dev.gedanken.app.stage;

import dev.gedanken.app.live.LiveSnapshot;
import java.util.Optional;

/**
 * What is new for the render thread.
 *
 * @param snapshot another moment; empty if it stays
 * @param layout another layout; empty if it stays
 */
record RenderJob(Optional<LiveSnapshot> snapshot, Optional<StageLayout> layout) {

    static RenderJob of(LiveSnapshot snapshot) {
        return new RenderJob(Optional.of(snapshot), Optional.empty());
    }

    static RenderJob of(StageLayout layout) {
        return new RenderJob(Optional.empty(), Optional.of(layout));
    }

    /** Returns what is new after both; the newer moment answers the key press of the older as well. */
    static RenderJob merge(RenderJob waiting, RenderJob newer) {
        return new RenderJob(
                newer.snapshot.map(s -> s.answeringAlso(waiting.snapshot)).or(waiting::snapshot),
                newer.layout.or(waiting::layout));
    }
}
