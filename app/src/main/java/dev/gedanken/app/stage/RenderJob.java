package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import java.util.Optional;

/**
 * What is new for the render thread.
 *
 * @param snapshot another moment; empty if it stays
 * @param layout another layout; empty if it stays
 * @param space another view of space; empty if it stays
 * @param pick asks what shows at a pixel of the view that was drawn last
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

    /** Returns what is new after both; the newer moment answers the key press of the older as well. */
    static RenderJob merge(RenderJob waiting, RenderJob newer) {
        return new RenderJob(
                newer.snapshot.map(s -> s.answeringAlso(waiting.snapshot)).or(waiting::snapshot),
                newer.layout.or(waiting::layout),
                newer.space.or(waiting::space),
                newer.pick.or(waiting::pick));
    }
}
