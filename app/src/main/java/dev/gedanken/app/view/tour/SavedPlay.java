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
 * The state of play before the tour that plays while nobody does.
 *
 * @param settings its settings
 * @param source its source of frames
 */
public record SavedPlay(LiveSettings settings, PlaySource source) {

    /** Returns the state of play at a moment. */
    public static SavedPlay at(LiveSnapshot moment) {
        return new SavedPlay(moment.settings(), moment.state().source());
    }

    /** Returns whether a tour may begin: paused play and key scripts are not interrupted. */
    public boolean isIdle() {
        return settings.isRunning() && settings.script().isEmpty();
    }

    /** Returns the commands that clear the stage for the tour. */
    public List<SimulationCommand> clearing() {
        return List.of(
                new StageCommand.SetStage(StageMode.SINGLE),
                new StageCommand.DriveAll(false),
                new StageCommand.LayOver(Optional.empty()));
    }

    /** Returns the commands that restore everything, at the start, with a person driving. */
    public List<SimulationCommand> restoring(Actor driver) {
        return List.of(
                new StageCommand.SetStage(settings.stage()),
                new StageCommand.DriveAll(settings.branches().drivesAll()),
                new StageCommand.LayOver(settings.overlay()),
                new SimulationCommand.SetActor(driver),
                new SimulationCommand.ShowSource(source),
                new SimulationCommand.Reset());
    }
}
