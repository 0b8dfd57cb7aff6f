package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import java.util.Optional;

/**
 * Changes for the render thread.
 *
 * @param snapshot a new moment; empty if unchanged
 * @param layout a new layout; empty if unchanged
 * @param space a new view of space; empty if unchanged
 * @param pick asks what is visible at a pixel of the view that was drawn last
 */
record RenderJob(
        Optional<LiveSnapshot> snapshot,
        Optional<StageLayout> layout,
        Optional<SpaceView> space,
        Optional<SpacePick> pick) {

    static RenderJob of(LiveSnapshot snapshot) {
        return new RenderJob(
                Optional.of(snapshot), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static RenderJob of(StageLayout layout) {
        return new RenderJob(
                Optional.empty(), Optional.of(layout), Optional.empty(), Optional.empty());
    }

    static RenderJob of(SpaceView view) {
        return new RenderJob(
                Optional.empty(), Optional.empty(), Optional.of(view), Optional.empty());
    }

    static RenderJob of(SpacePick pick) {
        return new RenderJob(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pick));
    }

    /** Returns whether it is about the stage. */
    boolean isForStage() {
        return snapshot.isPresent() || layout.isPresent();
    }

    /** Returns both changes combined; the newer moment also answers the older one's key press. */
    static RenderJob merge(RenderJob waiting, RenderJob newer) {
        return new RenderJob(
                newer.snapshot.map(s -> s.answeringAlso(waiting.snapshot)).or(waiting::snapshot),
                newer.layout.or(waiting::layout),
                newer.space.or(waiting::space),
                newer.pick.or(waiting::pick));
    }
}
