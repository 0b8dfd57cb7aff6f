package dev.gedanken.app.live.snapshot;

/**
 * How the branches on the stage go on.
 *
 * @param drivesAll whether the keys drive all of them
 * @param sparesOthers whether those that nobody looks at step less often, which leaves more of a
 *     slow model's time to the one that is played
 */
public record BranchPlay(boolean drivesAll, boolean sparesOthers) {
    /** The keys drive one branch, and all step together. */
    public static final BranchPlay FIRST = new BranchPlay(false, false);

    /** A spared branch steps whenever the played one has made this many steps. */
    private static final int SPARED_STEPS = 4;

    /** Returns the same with the keys driving all branches, or only the chosen one. */
    public BranchPlay drivingAll(boolean all) {
        return new BranchPlay(all, sparesOthers);
    }

    /** Returns the same with other branches spared, or not. */
    public BranchPlay sparing(boolean spares) {
        return new BranchPlay(drivesAll, spares);
    }

    /** Returns whether branches that nobody looks at make a step after a moment. */
    public boolean stepsOthersAt(long step) {
        return !sparesOthers || step % SPARED_STEPS == 0;
    }
}
