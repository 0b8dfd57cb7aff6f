package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.live.snapshot.EditKind;
import dev.gedanken.app.live.snapshot.SessionStatus;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Luck;
import dev.gedanken.world.BadInputException;
import org.junit.jupiter.api.Test;

/** A person's edits of a session are undone and redone; recorded moments do not change. */
class UndoTest extends GreyPlay {
    private static final TreeCommand UNDO = new TreeCommand.Undo();
    private static final TreeCommand REDO = new TreeCommand.Redo();

    private SessionStatus session() {
        return listener.last().session();
    }

    private double factor() {
        return listener.last().state().twin().orElseThrow().factors().getFirst().value();
    }

    private void setFactor() {
        PlayState here = listener.last().state();
        var factor = here.twin().orElseThrow().factors().getFirst().factor();
        play.handle(new TreeCommand.Intervene(new Cause.FactorSet(factor.name(), factor.low())));
    }

    private long nodesAdded() {
        return listener.news.stream()
                .filter(word -> word instanceof TreeEvent.Changed(Change.Added added))
                .count();
    }

    @Test
    void namesAndPinsAreTakenBackInOrderAndDoneAgain() {
        play.handle(new TreeCommand.NameBranch(0, "first"));
        play.handle(new TreeCommand.NameBranch(0, "second"));
        play.handle(new TreeCommand.PinBranch(0, true));
        assertThat(session().edits().undoes()).contains(EditKind.PIN);

        play.handle(UNDO);
        assertThat(session().branch().isPinned()).isFalse();
        play.handle(UNDO);
        assertThat(session().branch().name()).isEqualTo("first");
        play.handle(UNDO);
        assertThat(session().branch().name()).isEqualTo("original 0");
        assertThat(session().edits().undoes()).isEmpty();

        play.handle(REDO);
        play.handle(REDO);
        play.handle(REDO);
        assertThat(session().branch().name()).isEqualTo("second");
        assertThat(session().branch().isPinned()).isTrue();
        assertThat(session().edits().redoes()).isEmpty();
    }

    @Test
    void aPrunedBranchComesBackWithThePlaceOnIt() {
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.tick();
        play.handle(new TreeCommand.PruneBranch(1));
        assertThat(session().branch().id()).isZero();

        play.handle(UNDO);
        assertThat(session().branch().id()).isEqualTo(1);
        assertThat(listener.last().state().step()).isEqualTo(6);
        play.handle(REDO);
        assertThat(session().branch().id()).isZero();
    }

    @Test
    void anInterventionIsTakenBackByGoingBeforeItAndNoMomentIsMadeOrLost() {
        double before = factor();
        setFactor();
        double after = factor();
        long nodes = nodesAdded();

        play.handle(UNDO);
        assertThat(factor()).isEqualTo(before).isNotEqualTo(after);
        assertThat(listener.last().isRunning()).isFalse();
        play.handle(REDO);
        assertThat(factor()).isEqualTo(after);
        assertThat(nodesAdded()).isEqualTo(nodes);
    }

    @Test
    void anInterventionInThePastTakesItsBranchWithIt() {
        play.handle(new TreeCommand.GoTo(2));
        setFactor();
        int branch = session().branch().id();
        assertThat(branch).isEqualTo(1);

        play.handle(UNDO);
        assertThat(session().branch().id()).isZero();
        assertThat(listener.last().state().step()).isEqualTo(2);
        play.handle(REDO);
        assertThat(session().branch().id()).isEqualTo(branch);
        assertThat(session().branch().isLive()).isTrue();
    }

    @Test
    void whatIsDoneAnewForgetsWhatWasTakenBack() {
        play.handle(new TreeCommand.NameBranch(0, "first"));
        play.handle(UNDO);
        play.handle(new TreeCommand.PinBranch(0, true));

        assertThatThrownBy(() -> play.handle(REDO))
                .isInstanceOf(BadInputException.class)
                .hasMessage("There is nothing to redo in this session.");
    }

    @Test
    void withoutAnythingToTakeBackItSaysSo() {
        assertThatThrownBy(() -> play.handle(UNDO))
                .isInstanceOf(BadInputException.class)
                .hasMessage("There is nothing to undo in this session.");
    }
}
