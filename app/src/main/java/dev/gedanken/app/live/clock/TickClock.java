package dev.gedanken.app.live.clock;

/**
 * Says when the next tick is due: at absolute deadlines, so that lateness never adds up.
 *
 * <p>A tick that comes late is followed by the next at its own deadline. Who is behind by more than {@link
 * #MOST_BEHIND} ticks starts afresh from now instead of racing to catch up. A tick that somebody waits for
 * may come up to half a period before its deadline, which the next ones keep: the pace stays the same.
 */
public final class TickClock {
    /** How many ticks may be owed before they are written off. */
    public static final int MOST_BEHIND = 3;

    private long periodNanos;
    private long deadlineNanos;

    /** Creates a clock whose first tick is due at {@code nowNanos}. */
    public TickClock(long periodNanos, long nowNanos) {
        this.periodNanos = periodNanos;
        this.deadlineNanos = nowNanos;
    }

    /** Takes another period over; if it is shorter, the next tick comes sooner. */
    public void setPeriod(long nanos, long nowNanos) {
        if (nanos != periodNanos) {
            deadlineNanos = Math.min(deadlineNanos, nowNanos + nanos);
            periodNanos = nanos;
        }
    }

    /** Returns how long until the next tick is due, in nanoseconds; 0 or less if it is due. */
    public long nanosUntilDue(long nowNanos) {
        return deadlineNanos - nowNanos;
    }

    /** Returns how long until the next tick may come if somebody waits for it; 0 or less if it may now. */
    public long nanosUntilMayCome(long nowNanos) {
        return nanosUntilDue(nowNanos) - periodNanos / 2;
    }

    /** Notes that the tick that was due is made, and plans the next. */
    public void ticked(long nowNanos) {
        deadlineNanos += periodNanos;
        if (nowNanos - deadlineNanos > MOST_BEHIND * periodNanos) {
            deadlineNanos = nowNanos + periodNanos;
        }
    }
}
