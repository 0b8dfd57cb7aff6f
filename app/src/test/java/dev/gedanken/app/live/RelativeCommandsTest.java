package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.live.clock.PaceChoices;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.SessionStatus;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.model.Knob;
import dev.gedanken.play.Actor;
import dev.gedanken.rollout.Luck;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A key's command reaches the simulation unchanged; its effect is relative to the state of play
 * there.
 */
class RelativeCommandsTest extends GreyPlay {

    private LiveSettings settings() {
        return listener.last().settings();
    }

    private SessionStatus session() {
        return listener.last().session();
    }

    @Test
    void everyCommandOfAKeyThatTheSimulationDoesIsTakenAsItIs() {
        List<SimulationCommand> commands =
                Arrays.stream(Shortcut.values())
                        .map(Shortcut::command)
                        .filter(SimulationCommand.class::isInstance)
                        .map(SimulationCommand.class::cast)
                        .filter(command -> !(command instanceof TreeCommand))
                        .toList();
        assertThat(commands).hasSizeGreaterThan(15);

        assertThatCode(() -> commands.forEach(play::handle)).doesNotThrowAnyException();
    }

    @Test
    void aNotchMovesThePaceToTheNextChoice() {
        play.handle(new SimulationCommand.ChangePace(1));
        assertThat(settings().pace()).isEqualTo(PaceChoices.changed(Pace.NORMAL, 1));
        play.handle(new SimulationCommand.ChangePace(-1));
        assertThat(settings().pace()).isEqualTo(Pace.NORMAL);
    }

    @Test
    void aNotchMovesAKnobAndAnUnknownKnobMovesNothing() {
        double before = listener.last().tuning().values().value(Knob.TEMPERATURE).orElseThrow();
        play.handle(new SimulationCommand.MoveKnob(Knob.TEMPERATURE, 1));
        double after = listener.last().tuning().values().value(Knob.TEMPERATURE).orElseThrow();
        play.handle(new SimulationCommand.MoveKnob("no such knob", 1));

        assertThat(after).isGreaterThan(before);
        assertThat(listener.last().tuning().values().value(Knob.TEMPERATURE)).hasValue(after);
    }

    @Test
    void thoseWhoCanActFollowOneAnotherRoundAndRound() {
        List<Actor> actors = listener.last().actors();
        for (int i = 1; i <= actors.size(); i++) {
            play.handle(new SimulationCommand.NextActor());
            assertThat(settings().actor()).isEqualTo(actors.get(i % actors.size()));
        }
    }

    @Test
    void theSameKeyLaysTheStageOutAndBack() {
        play.handle(new StageCommand.ToggleStage(StageMode.TWIN));
        assertThat(settings().stage()).isEqualTo(StageMode.TWIN);
        play.handle(new StageCommand.ToggleStage(StageMode.DIFFERENCE));
        assertThat(settings().stage()).isEqualTo(StageMode.DIFFERENCE);
        play.handle(new StageCommand.ToggleStage(StageMode.DIFFERENCE));
        assertThat(settings().stage()).isEqualTo(StageMode.SINGLE);
    }

    @Test
    void theKeysDriveAllBranchesOrOne() {
        play.handle(new StageCommand.ToggleDriveAll());
        assertThat(settings().branches().drivesAll()).isTrue();
        play.handle(new StageCommand.ToggleDriveAll());
        assertThat(settings().branches().drivesAll()).isFalse();
    }

    @Test
    void theBranchThatIsPlayedIsPinnedAndThatIsTakenBack() {
        play.handle(new TreeCommand.TogglePin());
        assertThat(session().branch().isPinned()).isTrue();
        play.handle(new TreeCommand.TogglePin());
        assertThat(session().branch().isPinned()).isFalse();

        play.handle(new TreeCommand.Undo());
        assertThat(session().branch().isPinned()).isTrue();
        play.handle(new TreeCommand.Undo());
        assertThat(session().branch().isPinned()).isFalse();
    }

    @Test
    void theBranchThatIsPlayedIsPrunedAndComesBack() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.tick();
        play.handle(new TreeCommand.PrunePlayed());
        assertThat(session().branch().id()).isZero();

        play.handle(new TreeCommand.Undo());
        assertThat(session().branch().id()).isEqualTo(1);
    }
}
