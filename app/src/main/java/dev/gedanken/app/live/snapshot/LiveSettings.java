package dev.gedanken.app.live.snapshot;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.play.ScriptPlayback;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.play.Actor;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.rollout.Node;
import java.util.Optional;
import java.util.Set;

/**
 * How a live play continues and what is shown of it, apart from what is played.
 *
 * @param isRunning whether play is running
 * @param pace the pace
 * @param actor who chooses the actions
 * @param script the key script that chooses them first; empty if there is none
 * @param stage how the stage is laid out
 * @param branches how the branches on the stage go on
 * @param rival the branch with which the current one is compared; {@link Node#NONE} for the truth
 * @param analyses the additional analyses
 * @param overlay the latent view over the frames, if any
 */
public record LiveSettings(
        boolean isRunning,
        Pace pace,
        Actor actor,
        Optional<ScriptPlayback> script,
        StageMode stage,
        BranchPlay branches,
        int rival,
        Set<Analysis> analyses,
        Optional<LatentOverlay> overlay) {
    /** A play that has just begun. */
    public static final LiveSettings FIRST =
            new LiveSettings(
                    true,
                    Pace.NORMAL,
                    new Actor.Person(),
                    Optional.empty(),
                    StageMode.SINGLE,
                    BranchPlay.FIRST,
                    Node.NONE,
                    Set.of(),
                    Optional.empty());

    public LiveSettings {
        analyses = Set.copyOf(analyses);
    }

    /** Returns these settings with play running or paused. */
    public LiveSettings running(boolean runs) {
        return new LiveSettings(
                runs, pace, actor, script, stage, branches, rival, analyses, overlay);
    }

    /** Returns these settings at another pace. */
    public LiveSettings at(Pace other) {
        return new LiveSettings(
                isRunning, other, actor, script, stage, branches, rival, analyses, overlay);
    }

    /** Returns these settings with another actor and without a script. */
    public LiveSettings by(Actor other) {
        return new LiveSettings(
                isRunning,
                pace,
                other,
                Optional.empty(),
                stage,
                branches,
                rival,
                analyses,
                overlay);
    }

    /** Returns these settings with another key script, or with none. */
    public LiveSettings scripted(Optional<ScriptPlayback> other) {
        return new LiveSettings(
                isRunning, pace, actor, other, stage, branches, rival, analyses, overlay);
    }

    /** Returns these settings with another layout of the stage. */
    public LiveSettings on(StageMode other) {
        return new LiveSettings(
                isRunning, pace, actor, script, other, branches, rival, analyses, overlay);
    }

    /** Returns these settings with branches going on in another way. */
    public LiveSettings with(BranchPlay other) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, other, rival, analyses, overlay);
    }

    /** Returns these settings with other analyses. */
    public LiveSettings analysing(Set<Analysis> others) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, branches, rival, others, overlay);
    }

    /** Returns these settings with another latent view over the stage, or without one. */
    public LiveSettings laying(Optional<LatentOverlay> other) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, branches, rival, analyses, other);
    }

    /** Returns these settings compared with another branch. */
    public LiveSettings against(int other) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, branches, other, analyses, overlay);
    }

    /** Returns whether the current branch is compared with a branch on the stage. */
    public boolean isCompared(int branch) {
        return stage == StageMode.COMPARE && rival == branch;
    }

    /** Returns whether all live branches are stepped together. */
    public boolean stepsBranches() {
        return stage == StageMode.BRANCHES || (stage == StageMode.COMPARE && rival != Node.NONE);
    }
}
