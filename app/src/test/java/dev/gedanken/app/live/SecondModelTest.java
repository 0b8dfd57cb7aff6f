package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.live.second.SecondModel;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.studio.command.SimulationCommand.ShowSource;
import dev.gedanken.app.studio.command.SimulationCommand.TogglePause;
import dev.gedanken.app.studio.command.StageCommand.AdoptSecond;
import dev.gedanken.app.studio.command.StageCommand.CloseSecond;
import dev.gedanken.app.studio.command.StageCommand.ToggleStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.testing.GreyModel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.SecondModelErrors.StepError;
import dev.gedanken.rollout.Cause;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.BadInputException;
import org.junit.jupiter.api.Test;

/** Two models of one world, side by side. */
class SecondModelTest extends GreyPlay {
    private static final long PLENTY = 1_000_000_000_000L;

    @Test
    void bothModelsPlayTheSameInputsUnderTheSameLuckBesideTheSameTruth() {
        adoptAndCatchUp();
        for (int i = 0; i < 10; i++) {
            play.tick();
            assertThat(second().belief()).isEqualTo(first().belief());
            assertThat(second().step()).isEqualTo(first().step());
            assertThat(second().luck()).isEqualTo(first().luck());
            assertThat(second().truth()).isEqualTo(first().truth());
        }
        assertThat(tiles())
                .extracting(StageTile::kind)
                .containsExactly(Kind.MODEL, Kind.MODEL, Kind.TRUTH);
        assertThat(tiles()).extracting(StageTile::isDriven).containsExactly(true, false, false);
    }

    @Test
    void aSecondModelThatComesLateBeginsWherePlayBegan() {
        play.handle(new TogglePause());
        play.handle(new AdoptSecond(pack()));
        assertThat(tiles().get(1).kind()).isEqualTo(Kind.MODEL_TO_COME);
        assertThat(listener.last().second().orElseThrow().state()).isEmpty();

        catchUp();
        assertThat(GreyModel.level(second().belief())).isEqualTo(GreyModel.level(first().belief()));
        assertThat(secondPlay().errors().since()).isZero();
        assertThat(secondPlay().errors().errors())
                .extracting(StepError::step)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void playWaitsForASecondModelThatIsBehind() {
        play.handle(new AdoptSecond(pack()));
        long before = first().step();
        play.tick();
        assertThat(first().step()).isEqualTo(before);

        catchUp();
        play.tick();
        assertThat(first().step()).isEqualTo(before + 1);
        assertThat(second().step()).isEqualTo(before + 1);
    }

    @Test
    void afterALongPlayTheSecondModelBeginsFromWhatWasTrueTwoHundredStepsAgo() {
        for (int i = 5; i < 260; i++) {
            play.tick();
        }
        adoptAndCatchUp();
        assertThat(secondPlay().errors().since()).isEqualTo(260 - SecondModel.LONGEST_WAY);
        assertThat(second().step()).isEqualTo(260);
    }

    @Test
    void theSecondModelGoesBackAndIntoOtherBranchesWithTheFirst() {
        adoptAndCatchUp();
        play.handle(new TreeCommand.GoTo(2));
        assertThat(second().step()).isEqualTo(2);
        play.handle(new TogglePause());
        keys.keyboard().release("RIGHT");
        play.tick();
        assertThat(listener.last().session().branch().id()).isNotZero();
        assertThat(second().step()).isEqualTo(3);
        assertThat(second().belief()).isEqualTo(first().belief());
    }

    @Test
    void theTruthThatSomebodyChangesIsTheTruthForBothModelsAndNoBeliefChanges() {
        adoptAndCatchUp();
        PlayState before = second();
        play.handle(new TreeCommand.Intervene(new Cause.FactorSet("paddle.x", 20)));
        catchUp();
        assertThat(second().belief()).isEqualTo(before.belief());
        assertThat(second().truth()).isEqualTo(first().truth()).isNotEqualTo(before.truth());
    }

    @Test
    void bothModelsSeeTheTruthWhereTheFirstOneDoes() {
        adoptAndCatchUp();
        play.handle(new ShowSource(PlaySource.CORRECTED));
        play.tick();
        assertThat(second().belief()).isEqualTo(first().belief());
        assertThat(second().source()).isEqualTo(PlaySource.CORRECTED);
    }

    @Test
    void aPackOfAnotherWorldIsRefusedAndClosed() {
        LoadedPack rooms = TestPacks.grey(folder.resolve("rooms"), new RoomsScene());
        assertThatThrownBy(() -> play.handle(new AdoptSecond(rooms)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("choose a pack of the same world");
        assertThat(((GreyModel) rooms.model()).isClosed()).isTrue();
        assertThat(listener.last().second()).isEmpty();
    }

    @Test
    void aSecondModelThatFailsIsClosedAndTheFirstGoesOn() {
        LoadedPack failing = pack();
        play.handle(new AdoptSecond(failing));
        catchUp();
        ((GreyModel) failing.model()).fail();
        assertThatThrownBy(play::tick)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("The second model failed");
        assertThat(((GreyModel) failing.model()).isClosed()).isTrue();
        long before = listener.last().state().step();
        play.tick();
        assertThat(listener.last().state().step()).isGreaterThan(before);
        assertThat(listener.last().second()).isEmpty();
    }

    @Test
    void closingTheSecondModelLeavesTheFirstBesideTheTruth() {
        LoadedPack other = pack();
        play.handle(new AdoptSecond(other));
        play.handle(new CloseSecond());
        assertThat(((GreyModel) other.model()).isClosed()).isTrue();
        assertThat(tiles()).extracting(StageTile::kind).containsExactly(Kind.SHOWN, Kind.TRUTH);
    }

    @Test
    void withoutASecondModelThereIsNothingToShowSideBySide() {
        play.handle(new ToggleStage(StageMode.MODELS));
        assertThat(listener.failures)
                .singleElement()
                .asString()
                .contains("There is no second model");
        assertThat(listener.last().settings().stage()).isEqualTo(StageMode.SINGLE);
    }

    private LoadedPack pack() {
        return TestPacks.grey(folder.resolve("second"));
    }

    private void adoptAndCatchUp() {
        play.handle(new AdoptSecond(pack()));
        catchUp();
    }

    private void catchUp() {
        for (int i = 0; i < 2 * SecondModel.LONGEST_WAY && secondPlay().state().isEmpty(); i++) {
            play.anticipate(PLENTY);
        }
        assertThat(secondPlay().state()).isPresent();
    }

    private SecondPlay secondPlay() {
        return listener.last().second().orElseThrow();
    }

    private PlayState second() {
        return secondPlay().state().orElseThrow();
    }

    private PlayState first() {
        return listener.last().state();
    }
}
