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
 * @param drivesAll whether the keys drive all branches on the stage
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
        boolean drivesAll,
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
                    false,
                    Node.NONE,
                    Set.of(),
                    Optional.empty());

    public LiveSettings {
        analyses = Set.copyOf(analyses);
    }

    /** Returns these settings with play running or paused. */
    public LiveSettings running(boolean runs) {
        return new LiveSettings(
                runs, pace, actor, script, stage, drivesAll, rival, analyses, overlay);
    }

    /** Returns these settings at another pace. */
    public LiveSettings at(Pace other) {
        return new LiveSettings(
                isRunning, other, actor, script, stage, drivesAll, rival, analyses, overlay);
    }

    /** Returns these settings with another actor and without a script. */
    public LiveSettings by(Actor other) {
        return new LiveSettings(
                isRunning,
                pace,
                other,
                Optional.empty(),
                stage,
                drivesAll,
                rival,
                analyses,
                overlay);
    }

    /** Returns these settings with another key script, or with none. */
    public LiveSettings scripted(Optional<ScriptPlayback> other) {
        return new LiveSettings(
                isRunning, pace, actor, other, stage, drivesAll, rival, analyses, overlay);
    }

    /** Returns these settings with another layout of the stage. */
    public LiveSettings on(StageMode other) {
        return new LiveSettings(
                isRunning, pace, actor, script, other, drivesAll, rival, analyses, overlay);
    }

    /** Returns these settings with the keys driving all branches, or only the chosen one. */
    public LiveSettings drivingAll(boolean all) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, all, rival, analyses, overlay);
    }

    /** Returns these settings with other analyses. */
    public LiveSettings analysing(Set<Analysis> others) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, drivesAll, rival, others, overlay);
    }

    /** Returns these settings with another latent view over the stage, or without one. */
    public LiveSettings laying(Optional<LatentOverlay> other) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, drivesAll, rival, analyses, other);
    }

    /** Returns these settings compared with another branch. */
    public LiveSettings against(int other) {
        return new LiveSettings(
                isRunning, pace, actor, script, stage, drivesAll, other, analyses, overlay);
    }

    /** Returns whether all live branches are stepped together. */
    public boolean stepsBranches() {
        return stage == StageMode.BRANCHES || (stage == StageMode.COMPARE && rival != Node.NONE);
    }
}
