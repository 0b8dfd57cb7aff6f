package dev.gedanken.app.live.snapshot;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.world.Message;
import java.util.Optional;

/** Receives events of the simulation thread; must return at once. */
public interface LiveListener {

    /** A moment should be shown. */
    void shown(LiveSnapshot snapshot);

    /** A play began, or a step was made: every one, in order. */
    default void played(LoadedPack pack, PlayState state) {}

    /** The session's tree changed: every change, in order. */
    default void told(TreeEvent news) {}

    /** A requested moment was computed. */
    default void momentReady(RequestedMoment moment) {}

    /** The model's belief at a moment, if requested; once for each moment. */
    default void believed(BeliefPoint point) {}

    /** The progress of a search that is shown; empty if the model cannot be searched. */
    default void searched(Optional<SearchSight> sight) {}

    /** The progress of a plan that is shown; empty if nothing is planned. */
    default void planned(Optional<PlanSight> sight) {}

    /** Something went wrong; play continues or is paused. */
    default void failed(Message message) {}
}
