package dev.gedanken.app.view.hud;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.view.hud.HudReadout.Limit;
import dev.gedanken.play.Actor;

/** The figures of the head-up display; belongs to one thread, has no clock of its own. */
public final class Hud {
    private static final int WINDOW = 240;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1000;

    /** Play that misses one step in ten is slower than its pace. */
    private static final double NEARLY_PACE = 0.9;

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final FrameRate frames = new FrameRate();
    private final RollingQuantiles modelMillis = new RollingQuantiles(WINDOW);
    private final RollingQuantiles networkMillis = new RollingQuantiles(WINDOW);
    private final RollingQuantiles renderMillis = new RollingQuantiles(WINDOW);
    private final RollingQuantiles inputMillis = new RollingQuantiles(WINDOW);
    private LiveSettings settings = LiveSettings.FIRST;
    private boolean isSettled;

    /**
     * Records that a moment's picture was delivered to the screen.
     *
     * @param renderNanos how long drawing it took
     * @param nowNanos when it was delivered, on the clock of {@link System#nanoTime()}
     */
    public void presented(LiveSnapshot snapshot, long renderNanos, long nowNanos) {
        frames.shown(nowNanos);
        // After a pause or another pace, the last second says nothing about the present one.
        isSettled =
                settings.isRunning() == snapshot.isRunning()
                        && settings.pace().equals(snapshot.settings().pace());
        settings = snapshot.settings();
        renderMillis.add(renderNanos / NANOS_PER_MILLI);
        snapshot.modelTime()
                .ifPresent(time -> {
                    modelMillis.add(time.modelNanos() / NANOS_PER_MILLI);
                    time.networkNanos()
                            .ifPresent(nanos -> networkMillis.add(nanos / NANOS_PER_MILLI));
                });
        snapshot.pressNanos()
                .ifPresent(nanos -> inputMillis.add((nowNanos - nanos) / NANOS_PER_MILLI));
    }

    /** Resets all figures, for example when another pack is played. */
    public void clear() {
        modelMillis.clear();
        networkMillis.clear();
        renderMillis.clear();
        inputMillis.clear();
    }

    /** Returns the figures at {@code nowNanos}. */
    public HudReadout readout(long nowNanos) {
        return new HudReadout(
                frames.perSecond(nowNanos),
                quantiles(modelMillis),
                quantiles(networkMillis),
                quantiles(renderMillis),
                quantiles(inputMillis),
                limit(frames.perSecond(nowNanos)));
    }

    private Limit limit(int perSecond) {
        double period = settings.pace().periodNanos() / NANOS_PER_MILLI;
        boolean isSlow = perSecond < NEARLY_PACE * MILLIS_PER_SECOND / Math.max(1, period);
        if (!settings.isRunning() || !isSettled || !isSlow) {
            return Limit.NONE;
        }
        double model = modelMillis.quantile(MEDIAN).orElse(0);
        double network = networkMillis.quantile(MEDIAN).orElse(0);
        if (model + network > NEARLY_PACE * period) {
            return network > model ? Limit.NETWORK : Limit.MODEL;
        }
        if (renderMillis.quantile(MEDIAN).orElse(0) > NEARLY_PACE * period) {
            return Limit.DRAWING;
        }
        return settings.actor() instanceof Actor.Planning ? Limit.PLANNER : Limit.NONE;
    }

    private static HudReadout.Quantiles quantiles(RollingQuantiles values) {
        return new HudReadout.Quantiles(
                values.quantile(MEDIAN), values.quantile(NEARLY_ALL), values.count());
    }
}
