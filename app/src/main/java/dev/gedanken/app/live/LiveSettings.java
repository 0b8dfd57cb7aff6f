package dev.gedanken.app.live;

import dev.gedanken.app.live.StageCommand.Wish;
import dev.gedanken.app.play.Pilot;
import java.util.Set;

/**
 * How a live play goes on and what is shown of it, apart from what is played.
 *
 * @param isRunning whether the next step comes by itself
 * @param pace how fast
 * @param pilot who chooses the actions
 * @param stage how the stage is laid out
 * @param drivesAll whether the keys drive all branches on the stage
 * @param wishes what else is worked out
 */
public record LiveSettings(
        boolean isRunning,
        Pace pace,
        Pilot pilot,
        StageMode stage,
        boolean drivesAll,
        Set<Wish> wishes) {
    /** A play that has just begun. */
    public static final LiveSettings FIRST =
            new LiveSettings(true, Pace.NORMAL, Pilot.HUMAN, StageMode.SINGLE, false, Set.of());

    public LiveSettings {
        wishes = Set.copyOf(wishes);
    }

    LiveSettings running(boolean runs) {
        return new LiveSettings(runs, pace, pilot, stage, drivesAll, wishes);
    }

    LiveSettings at(Pace other) {
        return new LiveSettings(isRunning, other, pilot, stage, drivesAll, wishes);
    }

    LiveSettings by(Pilot other) {
        return new LiveSettings(isRunning, pace, other, stage, drivesAll, wishes);
    }

    LiveSettings on(StageMode other) {
        return new LiveSettings(isRunning, pace, pilot, other, drivesAll, wishes);
    }

    LiveSettings drivingAll(boolean all) {
        return new LiveSettings(isRunning, pace, pilot, stage, all, wishes);
    }

    LiveSettings wishing(Set<Wish> others) {
        return new LiveSettings(isRunning, pace, pilot, stage, drivesAll, others);
    }
}
