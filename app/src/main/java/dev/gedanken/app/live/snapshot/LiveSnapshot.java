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
 * The simulation's report to the window after each step or command: the state of play, and
 * everything that the studio shows of it.
 *
 * @param pack the pack that is played
 * @param state the state of play
 * @param settings how it continues
 * @param tuning the model's knobs
 * @param actors all available actors
 * @param views the views of the belief
 * @param vector the belief as a {@link dev.gedanken.projection.BeliefVector}, which must not be
 *     changed; empty unless requested, and if the model has none
 * @param tiles the tiles of the stage; if sizes differ, the first is the largest
 * @param next the next moment for each action, in index order; empty unless requested
 * @param samples what the model considered possible before it saw the moment; empty unless
 *     requested
 * @param unit the number of the belief that is followed
 * @param second the second model's play, if there is one
 * @param session the position in the session and the state of its file
 * @param times of the last step; reported only once
 */
public record LiveSnapshot(
        PackManifest pack,
        PlayState state,
        LiveSettings settings,
        Tuning tuning,
        List<Actor> actors,
        List<LatentView> views,
        Optional<float[]> vector,
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
     * Timings.
     *
     * @param model how long the model took for this step; empty if none was made
     * @param pressNanos when the earliest press that this moment answers was received; see
     *     {@link dev.gedanken.app.live.input.KeySample}
     */
    public record StepTimes(Optional<ModelTime> model, OptionalLong pressNanos) {
        /** No timings. */
        public static final StepTimes NONE = new StepTimes(Optional.empty(), OptionalLong.empty());
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
    public Optional<ModelTime> modelTime() {
        return times.model();
    }

    /** Returns when the earliest press that this moment answers was received. */
    public OptionalLong pressNanos() {
        return times.pressNanos();
    }

    /** Returns this moment, which also answers the press of an older one that was never shown. */
    public LiveSnapshot answeringAlso(Optional<LiveSnapshot> unseen) {
        OptionalLong older = unseen.map(LiveSnapshot::pressNanos).orElse(OptionalLong.empty());
        return older.isEmpty() ? this : with(new StepTimes(times.model(), older));
    }

    /** Returns this moment for being shown again, without figures. */
    public LiveSnapshot answered() {
        return with(StepTimes.NONE);
    }

    private LiveSnapshot with(StepTimes other) {
        return new LiveSnapshot(
                pack, state, settings, tuning, actors, views, vector, tiles, next, samples, unit,
                second, session, other);
    }
}
