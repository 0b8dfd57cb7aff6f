package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.live.snapshot.RecordedStart;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.testing.GreyModel;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Luck;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands on the session's tree during play. */
class LiveTreeTest extends GreyPlay {
    private int level() {
        return GreyModel.level(listener.last().state().belief());
    }

    @Test
    void aStepBackPausesAtTheMomentBefore() {
        play.handle(new TreeCommand.StepBack());

        assertThat(listener.last().state().step()).isEqualTo(4);
        assertThat(level()).isEqualTo(80);
        assertThat(listener.last().isRunning()).isFalse();
    }

    @Test
    void goesToAStepByItsNumberAndNamesTheStepsThatThereAre() {
        play.handle(new TreeCommand.GoToStep(2));

        assertThat(listener.last().state().step()).isEqualTo(2);
        assertThat(listener.last().isRunning()).isFalse();
        assertThatThrownBy(() -> play.handle(new TreeCommand.GoToStep(77)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("This branch has no step 77: it goes from step 0 to step 5.");
    }

    @Test
    void beforeTheStartThereIsNothing() {
        for (int i = 0; i < 9; i++) {
            play.handle(new TreeCommand.StepBack());
        }

        assertThat(listener.last().state().step()).isZero();
    }

    @Test
    void playingOnFromThePastForksByItself() {
        play.handle(new TreeCommand.GoTo(2));
        keys.keyboard().clear();
        play.handle(new SimulationCommand.StepOnce());

        assertThat(listener.last().state().step()).isEqualTo(3);
        assertThat(level()).isEqualTo(40);
        assertThat(listener.last().session().branch().kind()).isEqualTo(BranchKind.COUNTERFACTUAL);
    }

    @Test
    void theScriptDoesNotComeBackOnceAPersonWentBack() {
        play.handle(new TreeCommand.GoTo(1));
        keys.keyboard().clear();
        play.handle(new SimulationCommand.StepOnce());

        assertThat(listener.last().state().input().toString()).isEqualTo("noop");
    }

    @Test
    void aPlayApartLeavesBranchesThatWereMadeAndTheChosenStartAlone() {
        play.handle(new TreeCommand.StartHere());
        play.handle(new SimulationCommand.BeginApart(PlaySource.MODEL));
        assertThat(listener.last().state().step()).isZero();
        play.handle(new TreeCommand.ForkEveryAction());
        play.tick();
        assertThat(tiles()).extracting(StageTile::branch).doesNotContain(0, 1);

        play.handle(new SimulationCommand.Reset());
        assertThat(listener.last().state().step()).isEqualTo(5);
        assertThat(level()).isEqualTo(100);
    }

    @Test
    void allBranchesOnTheStageGoOnAndTheKeysDriveTheChosenOne() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new StageCommand.SetStage(StageMode.BRANCHES));
        play.tick();

        assertThat(tiles()).extracting(StageTile::branch).containsExactly(0, 1);
        assertThat(tiles()).extracting(StageTile::isDriven).containsExactly(false, true);
        assertThat(tiles())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(100, 120);

        play.handle(new TreeCommand.NextBranch(1));
        play.tick();
        assertThat(tiles())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(120, 120);
        assertThat(listener.last().modelTime()).isPresent();
    }

    @Test
    void theKeysDriveAllBranchesIfAPersonWantsThat() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new StageCommand.SetStage(StageMode.BRANCHES));
        play.handle(new StageCommand.DriveAll(true));
        play.tick();

        assertThat(tiles())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(120, 120);
    }

    @Test
    void branchesThatNobodyPlaysStepLessOftenIfAPersonWantsThat() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new StageCommand.SetStage(StageMode.BRANCHES));
        play.handle(new StageCommand.DriveAll(true));
        play.handle(new StageCommand.SlowOthers(true));
        for (int i = 0; i < 4; i++) {
            play.tick();
        }

        assertThat(listener.last().state().step()).isEqualTo(9);
        assertThat(tiles())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(120, 180);

        play.handle(new StageCommand.SetStage(StageMode.COMPARE));
        play.handle(new StageCommand.CompareWith(0));
        play.tick();
        play.tick();
        assertThat(tiles().getFirst().frame().channel(0, 0, 0)).isEqualTo(220);
        assertThat(tiles().getFirst().truth().orElseThrow().channel(0, 0, 0)).isEqualTo(160);
    }

    @Test
    void whatIsPlayedIsComparedWithTheTruthOrWithAnotherBranchThatGoesOnBesideIt() {
        play.handle(new StageCommand.SetStage(StageMode.COMPARE));
        assertThat(tiles().getFirst().truth()).isEqualTo(listener.last().state().truth());

        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new StageCommand.CompareWith(0));
        play.tick();

        assertThat(tiles()).hasSize(1);
        assertThat(tiles().getFirst().name()).isEqualTo("counterfactual 1 | original 0");
        assertThat(tiles().getFirst().frame().channel(0, 0, 0)).isEqualTo(120);
        assertThat(tiles().getFirst().truth().orElseThrow().channel(0, 0, 0)).isEqualTo(100);
    }

    @Test
    void forkingForEveryActionShowsEachOnTheStage() {
        play.handle(new TreeCommand.ForkEveryAction());

        assertThat(listener.last().settings().stage()).isEqualTo(StageMode.BRANCHES);
        assertThat(tiles())
                .extracting(StageTile::name)
                .containsExactly(
                        "original 0",
                        "counterfactual 1: noop",
                        "counterfactual 2: left",
                        "counterfactual 3: right");
        assertThat(tiles())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(100, 100, 110, 120);
    }

    @Test
    void anInterventionIsAMomentOfItsOwn() {
        String factor =
                listener.last().state().twin().orElseThrow().factors().getFirst().factor().name();
        double low =
                listener.last().state().twin().orElseThrow().factors().getFirst().factor().low();
        play.handle(new TreeCommand.Intervene(new Cause.FactorSet(factor, low)));

        assertThat(listener.last().state().step()).isEqualTo(5);
        assertThat(listener.last().isRunning()).isFalse();
        assertThat(listener.last().state().twin().orElseThrow().factors().getFirst().value())
                .isEqualTo(low);
        assertThat(listener.last().session().cursor().node()).isEqualTo(6);
    }

    @Test
    void branchesAreNamedPinnedPrunedAndBroughtBack() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new TreeCommand.NameBranch(1, "what if"));
        play.handle(new TreeCommand.PinBranch(1, true));
        assertThat(listener.last().session().branch().name()).isEqualTo("what if");
        assertThatThrownBy(() -> play.handle(new TreeCommand.PruneBranch(1)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("pinned");

        play.handle(new TreeCommand.PinBranch(1, false));
        play.handle(new TreeCommand.PruneBranch(1));
        assertThat(listener.last().session().branch().id()).isZero();
        play.handle(new TreeCommand.Undo());
        play.handle(new TreeCommand.GoToBranch(1));
        assertThat(listener.last().session().branch().name()).isEqualTo("what if");
    }

    @Test
    void theScenesOwnPlayerMayPlay() {
        keys.keyboard().clear();
        play.handle(new SimulationCommand.SetActor(new Actor.WorldPolicy(PolicyKind.RANDOM)));
        for (int i = 0; i < 40; i++) {
            play.tick();
        }

        assertThat(listener.played)
                .extracting(state -> state.input().toString())
                .contains("left", "right");
    }

    @Test
    void thePaceIsThePeriod() {
        assertThat(play.periodNanos()).isEqualTo(33_333_333);
        play.handle(new SimulationCommand.SetPace(new Pace(0.1)));
        assertThat(play.periodNanos()).isEqualTo(333_333_333);
        play.handle(new SimulationCommand.SetPace(Pace.UNLIMITED));
        assertThat(play.periodNanos()).isZero();
    }

    private void startAtStepFiveAndGoOn() {
        play.handle(new TreeCommand.StartHere());
        play.tick();
        play.tick();
    }

    @Test
    void aResetGoesBackToTheRecordedStepThatWasMadeTheStart() {
        startAtStepFiveAndGoOn();
        assertThat(listener.last().session().start())
                .contains(new RecordedStart(5, 5, "original 0"));
        int first = listener.last().session().branch().id();
        long hash = listener.last().state().shown().hashCode();

        play.handle(new SimulationCommand.Reset());
        assertThat(listener.last().state().step()).isEqualTo(5);
        assertThat(level()).isEqualTo(100);
        assertThat(listener.last().isRunning()).isTrue();
        assertThat(listener.last().session().branch().id()).isEqualTo(first + 1);

        play.tick();
        play.tick();
        assertThat(listener.last().state().step()).isEqualTo(7);
        assertThat((long) listener.last().state().shown().hashCode()).isEqualTo(hash);
    }

    @Test
    void aResetAtTheRecordedStartMakesNoFurtherBranch() {
        startAtStepFiveAndGoOn();
        play.handle(new SimulationCommand.Reset());
        int branch = listener.last().session().branch().id();
        play.handle(new SimulationCommand.Reset());

        assertThat(listener.last().session().branch().id()).isEqualTo(branch);
    }

    @Test
    void anotherSeedOrPictureTakesThePlaceOfTheRecordedStart() {
        startAtStepFiveAndGoOn();
        play.handle(new TreeCommand.StartHere());
        assertThat(listener.last().session().start().orElseThrow().step()).isEqualTo(7);
        var idle = listener.last().pack().inputs().idle();
        var picture = listener.last().state().truth().orElseThrow();
        play.handle(
                new TreeCommand.Intervene(new Cause.SeenStep(idle, new Actor.Person(), picture)));
        assertThat(listener.last().session().start()).isEmpty();

        play.handle(new TreeCommand.StartHere());
        play.handle(new SimulationCommand.Reseed(8));
        assertThat(listener.last().session().start()).isEmpty();
        play.tick();
        play.handle(new SimulationCommand.Reset());
        assertThat(listener.last().state().step()).isZero();
        assertThat(listener.last().state().seed()).isEqualTo(8);
    }

    @Test
    void aRecordedStartThatWasPrunedGivesWayToTheSeeds() {
        play.handle(new SimulationCommand.Reseed(4));
        play.tick();
        startAtStepFiveAndGoOn();
        play.handle(new TreeCommand.GoToBranch(0));
        play.handle(new TreeCommand.PruneBranch(2));
        play.handle(new TreeCommand.PruneBranch(1));
        play.handle(new SimulationCommand.Reset());

        assertThat(listener.last().session().start()).isEmpty();
        assertThat(listener.last().state().step()).isZero();
    }

    @Test
    void sourceAndTemperatureStayWhenPlayGoesBackToARecordedStep() {
        startAtStepFiveAndGoOn();
        play.handle(new SimulationCommand.ShowSource(PlaySource.TRUTH));
        play.handle(new SimulationCommand.Reset());

        assertThat(listener.last().state().source()).isEqualTo(PlaySource.TRUTH);
    }

    @Test
    void aScriptBeginsAnewAtTheRecordedStart() {
        var right = listener.last().pack().inputs().parse("right");
        keys.keyboard().clear();
        play.handle(new TreeCommand.StartHere());
        play.handle(new SimulationCommand.FollowScript("two", List.of(right, right)));
        play.tick();
        play.handle(new SimulationCommand.Reset());

        assertThat(listener.last().settings().script().orElseThrow().progress(5)).isEqualTo("0/2");
    }
}
