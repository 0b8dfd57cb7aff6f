package dev.gedanken.app.view.tour;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import java.util.List;
import java.util.Optional;

/**
 * How a person left play before the tour that plays while nobody does.
 *
 * @param settings how it went on
 * @param source where its frames came from
 */
public record SavedPlay(LiveSettings settings, PlaySource source) {

    /** Returns how play is left at a moment. */
    public static SavedPlay at(LiveSnapshot moment) {
        return new SavedPlay(moment.settings(), moment.state().source());
    }

    /** Returns whether a tour may begin: play that is paused, and a key script, are left alone. */
    public boolean isIdle() {
        return settings.isRunning() && settings.script().isEmpty();
    }

    /** Returns what clears the stage for the tour. */
    public List<SimulationCommand> clearing() {
        return List.of(
                new StageCommand.SetStage(StageMode.SINGLE),
                new StageCommand.DriveAll(false),
                new StageCommand.LayOver(Optional.empty()));
    }

    /** Returns what brings everything back, at the start, where somebody drives. */
    public List<SimulationCommand> restoring(Actor driver) {
        return List.of(
                new StageCommand.SetStage(settings.stage()),
                new StageCommand.DriveAll(settings.drivesAll()),
                new StageCommand.LayOver(settings.overlay()),
                new SimulationCommand.SetActor(driver),
                new SimulationCommand.ShowSource(source),
                new SimulationCommand.Reset());
    }
}
