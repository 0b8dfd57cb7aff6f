package dev.gedanken.app.live;

import dev.gedanken.app.live.StageCommand.Wish;
import dev.gedanken.app.play.Pilot;
import dev.gedanken.app.play.ScriptDrive;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.rollout.Node;
import java.util.Optional;
import java.util.Set;

/**
 * How a live play goes on and what is shown of it, apart from what is played.
 *
 * @param isRunning whether the next step comes by itself
 * @param pace how fast
 * @param pilot who chooses the actions
 * @param script the key script that chooses them before the pilot does; empty if there is none
 * @param stage how the stage is laid out
 * @param drivesAll whether the keys drive all branches on the stage
 * @param rival the branch that what is played is compared with; {@link Node#NONE} for the truth
 * @param wishes what else is worked out
 * @param overlay the latent view that lies over the frames, if any does
 */
public record LiveSettings(
        boolean isRunning,
        Pace pace,
        Pilot pilot,
        Optional<ScriptDrive> script,
        StageMode stage,
        boolean drivesAll,
        int rival,
        Set<Wish> wishes,
        Optional<LatentOverlay> overlay) {
    /** A play that has just begun. */
    public static final LiveSettings FIRST =
            new LiveSettings(
                    true,
                    Pace.NORMAL,
                    Pilot.HUMAN,
                    Optional.empty(),
                    StageMode.SINGLE,
                    false,
                    Node.NONE,
                    Set.of(),
                    Optional.empty());

    public LiveSettings {
        wishes = Set.copyOf(wishes);
    }

    LiveSettings running(boolean runs) {
        return new LiveSettings(
                runs, pace, pilot, script, stage, drivesAll, rival, wishes, overlay);
    }

    LiveSettings at(Pace other) {
        return new LiveSettings(
                isRunning, other, pilot, script, stage, drivesAll, rival, wishes, overlay);
    }

    /** Lets somebody else choose the actions: no script does any more. */
    LiveSettings by(Pilot other) {
        return new LiveSettings(
                isRunning, pace, other, Optional.empty(), stage, drivesAll, rival, wishes, overlay);
    }

    LiveSettings scripted(Optional<ScriptDrive> other) {
        return new LiveSettings(
                isRunning, pace, pilot, other, stage, drivesAll, rival, wishes, overlay);
    }

    LiveSettings on(StageMode other) {
        return new LiveSettings(
                isRunning, pace, pilot, script, other, drivesAll, rival, wishes, overlay);
    }

    LiveSettings drivingAll(boolean all) {
        return new LiveSettings(isRunning, pace, pilot, script, stage, all, rival, wishes, overlay);
    }

    LiveSettings wishing(Set<Wish> others) {
        return new LiveSettings(
                isRunning, pace, pilot, script, stage, drivesAll, rival, others, overlay);
    }

    LiveSettings laying(Optional<LatentOverlay> other) {
        return new LiveSettings(
                isRunning, pace, pilot, script, stage, drivesAll, rival, wishes, other);
    }

    LiveSettings against(int other) {
        return new LiveSettings(
                isRunning, pace, pilot, script, stage, drivesAll, other, wishes, overlay);
    }

    /** Returns whether all live branches go on together. */
    boolean stepsBranches() {
        return stage == StageMode.BRANCHES || (stage == StageMode.COMPARE && rival != Node.NONE);
    }
}
