package dev.gedanken.app.live.snapshot;

/**
 * How the branches on the stage go on.
 *
 * @param drivesAll whether the keys drive all of them
 * @param slowsOthers whether branches that nobody looks at step less often, which leaves more of a
 *     slow model's time to the one that is played
 */
public record BranchPlay(boolean drivesAll, boolean slowsOthers) {
    /** The keys drive one branch, and all step together. */
    public static final BranchPlay FIRST = new BranchPlay(false, false);

    /** Such a branch makes one step whenever the played one has made this many. */
    private static final int SLOW_STEPS = 4;

    /** Returns the same with the keys driving all branches, or only the chosen one. */
    public BranchPlay drivingAll(boolean all) {
        return new BranchPlay(all, slowsOthers);
    }

    /** Returns the same with other branches slowed down, or not. */
    public BranchPlay slowingOthers(boolean slows) {
        return new BranchPlay(drivesAll, slows);
    }

    /** Returns whether branches that nobody looks at make a step after a moment. */
    public boolean stepsOthersAt(long step) {
        return !slowsOthers || step % SLOW_STEPS == 0;
    }
}
