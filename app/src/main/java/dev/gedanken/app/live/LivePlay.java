package dev.gedanken.app.live;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.live.clock.PaceChoices;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.input.KeySample;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.play.ScriptPlayback;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.SimulationCommand.BeginApart;
import dev.gedanken.app.studio.command.SimulationCommand.ChangePace;
import dev.gedanken.app.studio.command.SimulationCommand.FollowScript;
import dev.gedanken.app.studio.command.SimulationCommand.LookAtKeys;
import dev.gedanken.app.studio.command.SimulationCommand.MoveKnob;
import dev.gedanken.app.studio.command.SimulationCommand.NextActor;
import dev.gedanken.app.studio.command.SimulationCommand.Reseed;
import dev.gedanken.app.studio.command.SimulationCommand.Reset;
import dev.gedanken.app.studio.command.SimulationCommand.SetActor;
import dev.gedanken.app.studio.command.SimulationCommand.SetKnobs;
import dev.gedanken.app.studio.command.SimulationCommand.SetPace;
import dev.gedanken.app.studio.command.SimulationCommand.ShowSource;
import dev.gedanken.app.studio.command.SimulationCommand.StepOnce;
import dev.gedanken.app.studio.command.SimulationCommand.TogglePause;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.play.Actor;
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A live play without a thread: receives commands and ticks, and reports what to show.
 *
 * <p>Belongs to the one thread that calls it. Until a pack is adopted, it only remembers commands.
 */
public final class LivePlay implements AutoCloseable {
    /** Approximate number of slices over which the longest is remembered. */
    private static final int SLICE_MEMORY = 32;

    /** A planner plans for most of a tick; between two ticks, commands are carried out. */
    private static final long MOST_PLANNING_NANOS = 25_000_000L;

    private final KeyLatch keys;
    private final LiveListener listener;
    private PlayRequest request;
    private SessionPlan plan;
    private LiveSettings settings;
    private long longestSliceNanos;

    /** Whether all deferrable work has been done since the last tick. */
    private boolean hadSpareTime;

    private boolean isWorkOwed;

    private @Nullable LiveRun run;

    /**
     * Creates a play that waits for its pack.
     *
     * @param request how to play the first pack
     * @param plan where the sessions are stored
     * @param keys the keys that drive the steps after the request's script
     */
    public LivePlay(PlayRequest request, SessionPlan plan, KeyLatch keys, LiveListener listener) {
        this.request = request;
        this.settings = LiveSettings.FIRST.by(request.actor());
        this.plan = plan;
        this.keys = keys;
        this.listener = listener;
    }

    /** Carries out a command and shows the result. */
    public void handle(SimulationCommand command) {
        switch (command) {
            case Adopt adopt -> adopt(adopt);
            case TogglePause() -> settings = settings.running(!settings.isRunning());
            case StepOnce() -> pause();
            case Reset() -> restart();
            case Reseed(long seed) -> restart(seed);
            case BeginApart(var source) -> withRun(present -> present.beginApart(source));
            case FollowScript script -> follow(script);
            case ShowSource show -> change(request().from(show.source()));
            case SetKnobs(var values) -> change(request().at(values));
            case MoveKnob(String knob, int notches) -> moveKnob(knob, notches);
            case SetPace(Pace pace) -> settings = settings.at(pace);
            case ChangePace(int notches) ->
                    settings = settings.at(PaceChoices.changed(settings.pace(), notches));
            case LookAtKeys() -> {}
            case SetActor(Actor actor) -> settings = settings.by(actor);
            case NextActor() -> withRun(present -> settings = settings.by(nextActor(present)));
            case TreeCommand tree -> perform(tree);
            case StageCommand stage -> perform(stage);
        }
        if (run != null && !isQuiet(command)) {
            show(run, command);
        }
    }

    /** Returns whether a command changes nothing visible. */
    private static boolean isQuiet(SimulationCommand command) {
        return command instanceof LookAtKeys
                || command instanceof StageCommand.RequestThumbnails
                || command instanceof StageCommand.RequestMoments
                || command instanceof StageCommand.CancelMoments
                || command instanceof StageCommand.LookInSearch;
    }

    private void perform(TreeCommand command) {
        if (run == null ? command.pauses() : run.pausesFor(command)) {
            pause();
            settings = settings.scripted(Optional.empty());
        }
        if (run != null) {
            run.perform(command);
        }
        if (command instanceof TreeCommand.ForkEveryAction) {
            settings = settings.on(StageMode.BRANCHES);
        }
    }

    private void perform(StageCommand command) {
        switch (command) {
            case StageCommand.SetStage(StageMode mode) -> stage(mode);
            case StageCommand.ToggleStage(StageMode mode) ->
                    stage(settings.stage() == mode ? StageMode.SINGLE : mode);
            case StageCommand.AdoptSecond(LoadedPack pack) -> adoptSecond(pack);
            case StageCommand.CloseSecond() -> closeSecond();
            case StageCommand.CompareWith(int branch) -> settings = settings.against(branch);
            case StageCommand.DriveAll(boolean all) ->
                    settings = settings.with(settings.branches().drivingAll(all));
            case StageCommand.ToggleDriveAll() ->
                    perform(new StageCommand.DriveAll(!settings.branches().drivesAll()));
            case StageCommand.SlowOthers(boolean slows) ->
                    settings = settings.with(settings.branches().slowingOthers(slows));
            case StageCommand.ToggleSlowOthers() ->
                    perform(new StageCommand.SlowOthers(!settings.branches().slowsOthers()));
            case StageCommand.RequestAnalyses(var analyses) ->
                    settings = settings.analysing(analyses);
            case StageCommand.Preview(var edit) -> {
                pause();
                withRun(present -> present.preview(edit));
            }
            case StageCommand.LookInSearch(int node) ->
                    withRun(present -> present.lookInSearch(node));
            case StageCommand.PlanTowards request -> withRun(present -> present.plan(request));
            case StageCommand.StopPlan() -> withRun(LiveRun::stopPlan);
            case StageCommand.LayOver(var overlay) -> settings = settings.laying(overlay);
            case StageCommand.Follow(var unit) -> withRun(present -> present.follow(unit));
            case StageCommand.RequestMoments requestMoments ->
                    withRun(present -> present.requestMoments(requestMoments));
            case StageCommand.CancelMoments(int job) ->
                    withRun(present -> present.cancelMoments(job));
            case StageCommand.RequestThumbnails(var nodes) ->
                    withRun(present -> present.wantThumbnails(nodes));
        }
    }

    private void stage(StageMode mode) {
        if (mode == StageMode.MODELS && (run == null || !run.second().isTaken())) {
            listener.failed(Message.of("app.second.none"));
            return;
        }
        settings = settings.on(mode);
    }

    private void adoptSecond(LoadedPack pack) {
        if (run == null) {
            pack.close();
            return;
        }
        run.second().adopt(pack);
        settings = settings.on(StageMode.MODELS);
    }

    private void closeSecond() {
        withRun(play -> play.second().close());
        if (settings.stage() == StageMode.MODELS) {
            settings = settings.on(StageMode.TWIN);
        }
    }

    private void moveKnob(String name, int notches) {
        if (run != null) {
            run.tuning().moved(name, notches).ifPresent(values -> change(request().at(values)));
        }
    }

    private Actor nextActor(LiveRun present) {
        List<Actor> actors = present.actors();
        return actors.get((actors.indexOf(settings.actor()) + 1) % actors.size());
    }

    private void withRun(Consumer<LiveRun> work) {
        if (run != null) {
            work.accept(run);
        }
    }

    /** Plays one step if the play is running; key presses made while it is paused are dropped. */
    public void tick() {
        if (settings.isRunning() && run != null && run.second().isBehind()) {
            letSecondCatchUp(run);
            return;
        }
        KeySample sample = keys.sample();
        LiveRun current = run;
        if (settings.isRunning() && current != null) {
            step(current, sample, MOST_PLANNING_NANOS);
            isWorkOwed = !hadSpareTime;
            hadSpareTime = false;
        }
    }

    /**
     * Does a piece of what was requested beside play, if there was no spare time for it before the
     * last tick.
     *
     * @return whether there was a piece to do
     */
    public boolean workOwed() {
        LiveRun current = run;
        if (!isWorkOwed || current == null) {
            return false;
        }
        isWorkOwed = false;
        return current.makeRequestedMoment(settings);
    }

    /** Play waits for the second model, because the two are only shown at the same step. */
    private void letSecondCatchUp(LiveRun current) {
        if (current.second().catchUp() && !current.second().isBehind()) {
            listener.shown(current.snapshot(settings));
        }
    }

    /** Returns whether a key press is waiting for its effect to be shown. */
    public boolean isAwaited() {
        return settings.isRunning() && keys.hasPress();
    }

    /** Calls a callback after every key press, on the pressing thread. */
    public void onPress(Runnable bell) {
        keys.onPress(bell);
    }

    /** Returns the duration of a step at the current pace. */
    public long periodNanos() {
        return settings.pace().periodNanos();
    }

    /**
     * Uses idle time to compute the next moment for each key, in a slice of a few milliseconds.
     *
     * @param nanosLeft time until other work; nothing is started that would take longer
     * @return whether something was computed
     */
    public boolean anticipate(long nanosLeft) {
        LiveRun current = run;
        if (current == null) {
            return false;
        }
        if (nanosLeft < longestSliceNanos) {
            // One slow slice must not end all anticipation, so its influence decays.
            longestSliceNanos -= Math.ceilDiv(longestSliceNanos, SLICE_MEMORY);
            return false;
        }
        long before = System.nanoTime();
        boolean wasBehind = current.second().isBehind();
        boolean worked = current.useIdleTime(settings);
        if (wasBehind && !current.second().isBehind()) {
            listener.shown(current.snapshot(settings));
        }
        hadSpareTime |= !worked;
        long nanos = System.nanoTime() - before;
        longestSliceNanos = Math.max(nanos, longestSliceNanos - longestSliceNanos / SLICE_MEMORY);
        return worked;
    }

    /** Stops until a command lets it run again. */
    public void pause() {
        settings = settings.running(false);
    }

    /** Stops until a command lets it run again, and shows that it is paused. */
    public void pauseAndShow() {
        pause();
        withRun(present -> listener.shown(present.snapshot(settings)));
    }

    private void show(LiveRun current, SimulationCommand command) {
        if (command instanceof StepOnce) {
            step(current, keys.sample(), Long.MAX_VALUE);
        } else {
            listener.shown(current.snapshot(settings));
        }
    }

    private void step(LiveRun current, KeySample sample, long planningNanos) {
        if (!sample.keys().isEmpty()) {
            // Pressing a play key takes over control.
            settings = settings.scripted(Optional.empty());
        }
        if (!current.step(sample, settings, planningNanos)) {
            return;
        }
        settings =
                settings.scripted(
                        settings.script().filter(script -> !script.isOver(current.stepsPlayed())));
        pauseAtEnd(current);
        listener.shown(current.snapshot(settings));
    }

    private void pauseAtEnd(LiveRun current) {
        OptionalInt end = current.request().steps();
        if (end.isPresent() && current.stepsPlayed() == end.getAsInt()) {
            pause();
        }
    }

    private void adopt(Adopt adopt) {
        boolean isFirst = run == null && adopt.session().isEmpty();
        PlayRequest kept = isFirst ? request : request().forAnotherPack();
        PlayRequest next = adopt.source().map(kept::from).orElse(kept);
        SessionPlan following =
                adopt.session().map(plan::opening).orElse(isFirst ? plan : plan.forAnotherPack());
        LiveRun adopted = LiveRun.begin(adopt.pack(), next, following, listener);
        closeSecond();
        close();
        request = next;
        run = adopted;
        // A script is for the actions of one world.
        settings = settings.scripted(Optional.empty());
        // A session is first shown paused; another pack starts playing at once.
        settings = isFirst ? settings : settings.running(adopt.session().isEmpty());
        pauseAtEnd(adopted);
    }

    private PlayRequest request() {
        return run == null ? request : run.request();
    }

    private void follow(FollowScript command) {
        long here = run == null ? 0 : run.stepsPlayed();
        ScriptPlayback script = new ScriptPlayback(command.name(), command.inputs(), here);
        settings = settings.scripted(Optional.of(script)).running(true);
    }

    private void restart() {
        withRun(LiveRun::restart);
        scriptFromHere();
    }

    private void restart(long seed) {
        if (run == null) {
            request = request.seeded(seed);
        } else {
            run.restart(seed);
        }
        scriptFromHere();
    }

    private void scriptFromHere() {
        long here = run == null ? 0 : run.stepsPlayed();
        settings = settings.scripted(settings.script().map(script -> script.from(here)));
    }

    private void change(PlayRequest next) {
        if (run == null) {
            request = next;
        } else {
            run.follow(next);
        }
    }

    @Override
    public void close() {
        if (run != null) {
            run.close();
        }
        run = null;
    }
}
