package dev.gedanken.play;

/**
 * The noise streams of a session, so that no two things draw the same luck. The streams from 0 up belong to
 * the true world.
 */
public final class NoiseStreams {
    /** The model's own luck in a step. */
    public static final int MODEL = -1;

    /** Where alternative rollouts get their seeds from. */
    public static final int ALTERNATIVE = -2;

    /** The model's luck while it begins. */
    public static final int BEGIN = -3;

    /** The luck of the model's own policy. */
    public static final int POLICY = -4;

    /** The luck of planners. */
    public static final int PLANNER = -5;

    /** Where draws that are only looked at get their seeds from. */
    public static final int SAMPLES = -6;

    private NoiseStreams() {}
}
