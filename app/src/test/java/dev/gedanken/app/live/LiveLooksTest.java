package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.play.PlaySource;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.plugin.UnitHistory;
import dev.gedanken.rollout.Luck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Commands for what is shown; none of them changes what is played. */
class LiveLooksTest extends GreyPlay {
    @Test
    void theNextFrameOfEveryActionIsThereIfSomebodyLooks() {
        assertThat(listener.last().next()).isEmpty();
        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.NEXT_FRAMES)));

        assertThat(listener.last().next())
                .extracting(tile -> tile.frame().channel(0, 0, 0))
                .containsExactly(100, 110, 120);
        play.handle(new StageCommand.SetStage(StageMode.ACTIONS));
        assertThat(tiles()).extracting(StageTile::name).containsExactly("noop", "left", "right");
    }

    @Test
    void whatTheModelHeldPossibleIsDrawnIfSomebodyLooks() {
        assertThat(listener.last().samples()).isEmpty();
        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.PRIOR_SAMPLES)));

        assertThat(listener.last().samples().orElseThrow().frames())
                .extracting(frame -> frame.channel(0, 0, 0))
                .containsOnly(100);
        long step = listener.last().state().step();
        play.tick();
        assertThat(listener.last().state().step()).isEqualTo(step + 1);
        assertThat(listener.last().samples()).isPresent();
    }

    @Test
    void aNumberIsFollowedBackThroughWhatMemoryHas() {
        LatentUnit unit = new LatentUnit("Grey", List.of(0, 0));
        play.handle(new StageCommand.Follow(Optional.of(unit)));

        assertThat(listener.last().unit().orElseThrow().points())
                .extracting(UnitHistory.Point::value)
                .containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        play.tick();
        assertThat(listener.last().unit().orElseThrow().points().getLast().value())
                .isEqualTo(120.0);
    }

    @Test
    void smallPicturesAreMadeWhenThereIsTime() {
        listener.news.clear();
        play.handle(new SimulationCommand.TogglePause());
        play.handle(new StageCommand.RequestThumbnails(List.of(3, 4)));
        while (play.anticipate(Long.MAX_VALUE)) {
            // Until nothing is left.
        }

        assertThat(listener.news)
                .filteredOn(TreeEvent.Seen.class::isInstance)
                .extracting(word -> ((TreeEvent.Seen) word).node())
                .containsExactly(3, 4);
        assertThat(((TreeEvent.Seen) listener.news.getLast()).thumbnail().channel(0, 0, 0))
                .isEqualTo(80);
    }

    @Test
    void beliefsAreToldOnceEachWhenThereIsTimeAndSomebodyLooks() {
        play.handle(new SimulationCommand.TogglePause());
        idle();
        assertThat(listener.beliefs).isEmpty();

        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.BELIEFS)));
        idle();
        play.handle(new SimulationCommand.StepOnce());
        idle();

        assertThat(listener.beliefs)
                .extracting(BeliefPoint::node)
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(listener.beliefs.get(3).vector()[0]).isEqualTo(60);
        assertThat(listener.beliefs.get(3).factors()).isNotEmpty();
    }

    @Test
    void branchesAreComparedWithTheOneThatTheyForkedFromWhenThereIsTimeAndSomebodyLooks() {
        play.handle(new TreeCommand.GoTo(2));
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        keys.keyboard().clear();
        play.handle(new SimulationCommand.StepOnce());
        play.handle(new SimulationCommand.StepOnce());
        idle();
        assertThat(compared()).isEmpty();

        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.EFFECTS)));
        idle();

        assertThat(compared()).extracting(TreeEvent.Compared::node).containsExactly(6, 7);
        assertThat(compared()).allMatch(word -> word.dreamed() > 0);
        assertThat(compared().getFirst().dreamed()).isCloseTo(20 / 255f, within(1e-6f));
    }

    @Test
    void aBranchIsComparedAlsoWhereTheOneThatItForkedFromComesLater() {
        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.EFFECTS)));
        play.handle(new TreeCommand.Fork(Luck.SHARED));
        play.handle(new SimulationCommand.StepOnce());
        idle();
        assertThat(compared()).isEmpty();

        play.handle(new TreeCommand.GoToBranch(0));
        play.handle(new SimulationCommand.StepOnce());
        idle();

        assertThat(compared()).extracting(TreeEvent.Compared::node).containsExactly(6);
    }

    @Test
    void whatTheModelSeesSurprisesItAndIsToldWhileSomebodyWishes() {
        play.handle(new SimulationCommand.ShowSource(PlaySource.CORRECTED));
        play.handle(new SimulationCommand.StepOnce());
        play.handle(new SimulationCommand.StepOnce());
        idle();
        assertThat(surprised()).isEmpty();

        play.handle(new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.SURPRISE)));
        idle();
        assertThat(surprised())
                .containsExactly(
                        new TreeEvent.Surprised(6, brightness(6), true),
                        new TreeEvent.Surprised(7, brightness(7), true));

        play.handle(
                new StageCommand.RequestAnalyses(Set.of(StageCommand.Analysis.SURPRISE_OF_DREAMS)));
        idle();
        assertThat(surprised().subList(2, surprised().size()))
                .extracting(TreeEvent.Surprised::node)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(surprised().getLast())
                .isEqualTo(new TreeEvent.Surprised(5, brightness(5), false));
    }

    /** The world's top left pixel, which is what surprises the grey model. */
    private float brightness(int step) {
        return listener.played.stream()
                .filter(state -> state.step() == step)
                .map(state -> (float) state.truth().orElseThrow().channel(0, 0, 0))
                .findFirst()
                .orElseThrow();
    }

    private List<TreeEvent.Surprised> surprised() {
        return listener.news.stream()
                .filter(TreeEvent.Surprised.class::isInstance)
                .map(TreeEvent.Surprised.class::cast)
                .toList();
    }

    private List<TreeEvent.Compared> compared() {
        return listener.news.stream()
                .filter(TreeEvent.Compared.class::isInstance)
                .map(TreeEvent.Compared.class::cast)
                .toList();
    }

    private void idle() {
        while (play.anticipate(Long.MAX_VALUE)) {
            // Until nothing is left.
        }
    }

    private List<Optional<StageOverlay>> laid() {
        return tiles().stream().map(StageTile::laid).toList();
    }

    private void lay(String view) {
        play.handle(new StageCommand.LayOver(Optional.of(LatentOverlay.of(view))));
    }

    @Test
    void aLatentViewLiesOverTheDreamedFrameOfItsMoment() {
        assertThat(laid()).containsExactly(Optional.empty());
        lay("Slots");
        assertThat(laid().getFirst().orElseThrow().view()).isInstanceOf(Slots.class);
        float before = laid().getFirst().orElseThrow().view().values().get(0);

        play.tick();
        StageOverlay after = laid().getFirst().orElseThrow();

        assertThat(after.plane()).isEmpty();
        assertThat(after.view().values().get(0)).isNotEqualTo(before);
        play.handle(new StageCommand.LayOver(Optional.empty()));
        assertThat(laid()).containsExactly(Optional.empty());
    }

    @Test
    void itLiesOverEveryBranchAndNotOverTheTruth() {
        play.handle(new StageCommand.SetStage(StageMode.TWIN));
        lay("Attention");
        assertThat(laid()).extracting(Optional::isPresent).containsExactly(true, false);

        play.handle(new TreeCommand.ForkEveryAction());
        assertThat(laid())
                .hasSize(4)
                .allMatch(over -> over.orElseThrow().view() instanceof Attention);

        play.handle(new StageCommand.SetStage(StageMode.SINGLE));
        play.handle(new SimulationCommand.ShowSource(PlaySource.TRUTH));
        assertThat(laid()).containsExactly(Optional.empty());
    }

    @Test
    void aPlaneThatTheViewDoesNotHaveShowsAllOfIt() {
        play.handle(
                new StageCommand.LayOver(
                        Optional.of(new LatentOverlay("Attention", OptionalInt.of(1)))));
        assertThat(laid().getFirst().orElseThrow().plane()).hasValue(1);

        play.handle(
                new StageCommand.LayOver(
                        Optional.of(new LatentOverlay("Attention", OptionalInt.of(9)))));
        assertThat(laid().getFirst().orElseThrow().plane()).isEmpty();
    }

    @Test
    void aViewThatTheModelDoesNotHaveLiesNowhere() {
        lay("Dreams of electric sheep");

        assertThat(laid()).containsExactly(Optional.empty());
    }
}
