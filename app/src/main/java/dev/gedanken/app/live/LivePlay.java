package dev.gedanken.app.live;

import dev.gedanken.app.live.LiveCommand.Adopt;
import dev.gedanken.app.live.LiveCommand.Reseed;
import dev.gedanken.app.live.LiveCommand.Reset;
import dev.gedanken.app.live.LiveCommand.SetTemperature;
import dev.gedanken.app.live.LiveCommand.ShowSource;
import dev.gedanken.app.live.LiveCommand.StepOnce;
import dev.gedanken.app.live.LiveCommand.TogglePause;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A live play without a thread: takes commands and ticks, says what to show.
 *
 * <p>Belongs to the one thread that calls it. Until a pack is adopted, it only remembers what was asked.
 */
public final class LivePlay implements AutoCloseable {
    /** Of how many slices the longest is remembered, roughly. */
    private static final int SLICE_MEMORY = 32;

    private final KeyLatch keys;
    private final LiveListener listener;
    private PlayRequest request;
    private boolean isRunning = true;
    private long longestSliceNanos;
    private @Nullable LiveRun run;

    /**
     * Creates a play that waits for its pack.
     *
     * @param request how to play the first pack
     * @param keys what drives the steps after the request's script
     */
    public LivePlay(PlayRequest request, KeyLatch keys, LiveListener listener) {
        this.request = request;
        this.keys = keys;
        this.listener = listener;
    }

    /** Does what a person asked, and shows what became of it. */
    public void handle(LiveCommand command) {
        switch (command) {
            case Adopt adopt -> adopt(adopt.pack());
            case TogglePause() -> isRunning = !isRunning;
            case StepOnce() -> isRunning = false;
            case Reset() -> restart(request.seed());
            case Reseed(long seed) -> restart(seed);
            case ShowSource show -> change(request.from(show.source()));
            case SetTemperature warm -> change(request.at(warm.temperature()));
        }
        if (run != null) {
            show(run, command);
        }
    }

    /** Plays one step if the play is running; taps made while it is paused are forgotten. */
    public void tick() {
        KeySample sample = keys.sample();
        if (isRunning && run != null) {
            step(run, sample);
        }
    }

    /**
     * Uses idle time to compute what each key would lead to next, a slice of a few milliseconds.
     *
     * @param nanosLeft until there is other work; nothing is begun that would last longer
     * @return whether something was computed
     */
    public boolean anticipate(long nanosLeft) {
        LiveRun current = run;
        if (current == null || nanosLeft < longestSliceNanos) {
            return false;
        }
        long before = System.nanoTime();
        boolean worked = current.anticipate();
        long nanos = System.nanoTime() - before;
        longestSliceNanos = Math.max(nanos, longestSliceNanos - longestSliceNanos / SLICE_MEMORY);
        return worked;
    }

    /** Stops until a command lets it run again. */
    public void pause() {
        isRunning = false;
    }

    private void show(LiveRun current, LiveCommand command) {
        if (command instanceof StepOnce) {
            step(current, keys.sample());
        } else {
            listener.shown(current.snapshot(isRunning));
        }
    }

    private void step(LiveRun current, KeySample sample) {
        current.step(sample);
        pauseAtEnd(current);
        listener.shown(current.snapshot(isRunning));
    }

    private void pauseAtEnd(LiveRun current) {
        OptionalInt end = request.steps();
        if (end.isPresent() && current.stepsPlayed() == end.getAsInt()) {
            isRunning = false;
        }
    }

    private void adopt(LoadedPack pack) {
        PlayRequest next = run == null ? request : request.forAnotherPack();
        LiveRun adopted = LiveRun.begin(pack, next, listener);
        close();
        request = next;
        run = adopted;
        pauseAtEnd(adopted);
    }

    private void restart(long seed) {
        change(request.seeded(seed));
        if (run != null) {
            run.restart();
        }
    }

    private void change(PlayRequest next) {
        request = next;
        if (run != null) {
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
