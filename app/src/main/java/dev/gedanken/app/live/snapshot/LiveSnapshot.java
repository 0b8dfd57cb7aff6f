package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.LatentView;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.PriorSamples;
import dev.gedanken.plugin.NextFrame;
import dev.gedanken.plugin.UnitHistory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the simulation tells the window after each step or command: where play stands, and everything that the studio
 * shows of it.
 *
 * @param pack what is played
 * @param state where play stands
 * @param settings how it goes on
 * @param tuning how the model steps
 * @param actors everybody who can act here
 * @param views what is inside the belief
 * @param tiles what the stage shows, the first is the largest where there is a difference
 * @param next where each action would lead, in index order; nothing unless it was asked for
 * @param samples what the model held possible before it saw the moment; nothing unless it was asked for
 * @param unit the number of the belief that is followed
 * @param second what a second model shows, if one is played beside the first
 * @param session where in the session that is, and how its file is doing
 * @param times of the last step; told once
 */
public record LiveSnapshot(
        PackManifest pack,
        PlayState state,
        LiveSettings settings,
        Tuning tuning,
        List<Actor> actors,
        List<LatentView> views,
        List<StageTile> tiles,
        List<NextFrame> next,
        Optional<PriorSamples> samples,
        Optional<UnitHistory> unit,
        Optional<SecondPlay> second,
        SessionStatus session,
        StepTimes times) {

    public LiveSnapshot {
        actors = List.copyOf(actors);
        views = List.copyOf(views);
        tiles = List.copyOf(tiles);
        next = List.copyOf(next);
    }

    /**
     * When things happened.
     *
     * @param modelNanos how long the model took for this step, decoding included; empty if none was made
     * @param pressNanos when the press was received that this moment answers first; see {@link dev.gedanken.app.live.input.KeySample}
     */
    public record StepTimes(OptionalLong modelNanos, OptionalLong pressNanos) {
        /** Nothing to tell. */
        public static final StepTimes NONE =
                new StepTimes(OptionalLong.empty(), OptionalLong.empty());
    }

    /** Returns how close the dreamed frame is to the true one, in dB; empty if one of them is missing. */
    public OptionalDouble psnr() {
        return state.psnr();
    }

    /** Returns whether play is running. */
    public boolean isRunning() {
        return settings.isRunning();
    }

    /** Returns how long the model took for this step; empty if none was made. */
    public OptionalLong modelNanos() {
        return times.modelNanos();
    }

    /** Returns when the press was received that this moment answers first. */
    public OptionalLong pressNanos() {
        return times.pressNanos();
    }

    /** Returns this moment answering also the press of an older one that nobody saw. */
    public LiveSnapshot answeringAlso(Optional<LiveSnapshot> unseen) {
        OptionalLong older = unseen.map(LiveSnapshot::pressNanos).orElse(OptionalLong.empty());
        return older.isEmpty() ? this : with(new StepTimes(times.modelNanos(), older));
    }

    /** Returns this moment as it is when it is shown again: it has no figures to add. */
    public LiveSnapshot answered() {
        return with(StepTimes.NONE);
    }

    private LiveSnapshot with(StepTimes other) {
        return new LiveSnapshot(
                pack, state, settings, tuning, actors, views, tiles, next, samples, unit, second,
                session, other);
    }
}
