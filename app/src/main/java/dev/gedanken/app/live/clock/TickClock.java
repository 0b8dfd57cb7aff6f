package dev.gedanken.app.live.clock;

/**
 * Says when the next tick is due: at absolute deadlines, so that lateness never adds up.
 *
 * <p>After a late tick, the next one still comes at its own deadline. A clock that is more than
 * {@link #MOST_BEHIND} ticks behind starts over from now instead of racing to catch up. A tick that
 * a key press is waiting for may come up to two thirds of a period before its deadline; the
 * following deadlines do not change, so the pace stays the same.
 */
public final class TickClock {
    /** How many ticks may be overdue before they are dropped. */
    public static final int MOST_BEHIND = 3;

    private long periodNanos;
    private long deadlineNanos;

    /** Creates a clock whose first tick is due at {@code nowNanos}. */
    public TickClock(long periodNanos, long nowNanos) {
        this.periodNanos = periodNanos;
        this.deadlineNanos = nowNanos;
    }

    /** Changes the period; if it is shorter, the next tick comes sooner. */
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

    /**
     * Returns how long until the next tick may come if a key press is waiting for it; 0 or less if
     * it may come now.
     */
    public long nanosUntilMayCome(long nowNanos) {
        return nanosUntilDue(nowNanos) - periodNanos * 2 / 3;
    }

    /** Records that the due tick is done, and plans the next. */
    public void ticked(long nowNanos) {
        deadlineNanos += periodNanos;
        if (nowNanos - deadlineNanos > MOST_BEHIND * periodNanos) {
            deadlineNanos = nowNanos + periodNanos;
        }
    }
}
