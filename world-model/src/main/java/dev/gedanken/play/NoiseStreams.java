package dev.gedanken.play;

/**
 * The noise streams of a session, so that no two uses draw the same numbers. The streams from 0 up
 * belong to the true world.
 */
public final class NoiseStreams {
    /** The model's own noise in a step. */
    public static final int MODEL = -1;

    /** The source of seeds for alternative rollouts. */
    public static final int ALTERNATIVE = -2;

    /** The model's noise while it begins. */
    public static final int BEGIN = -3;

    /** The noise of the model's own policy. */
    public static final int POLICY = -4;

    /** The noise of planners. */
    public static final int PLANNER = -5;

    /** The source of seeds for draws that are only shown. */
    public static final int SAMPLES = -6;

    private NoiseStreams() {}
}
