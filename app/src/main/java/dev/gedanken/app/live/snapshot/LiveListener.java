package dev.gedanken.app.live.snapshot;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.world.Message;
import java.util.Optional;

/** Hears what happens on the simulation thread; must return at once. */
public interface LiveListener {

    /** A moment is to be shown. */
    void shown(LiveSnapshot snapshot);

    /** A play began, or a step was made: every one, in order. */
    default void played(LoadedPack pack, PlayState state) {}

    /** Something happened to the session's tree: everything, in order. */
    default void told(TreeEvent news) {}

    /** A moment was made that somebody asked for. */
    default void momentReady(RequestedMoment moment) {}

    /** What the model carried at a moment, if somebody asked for it; once for each moment. */
    default void believed(BeliefPoint point) {}

    /** A search that somebody watches has come so far; empty if the model cannot be searched. */
    default void searched(Optional<SearchSight> sight) {}

    /** Something went wrong; play goes on or is paused. */
    default void failed(Message message) {}
}
