package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.studio.command.SimulationCommand.SetActor;
import dev.gedanken.app.studio.command.SimulationCommand.TogglePause;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.app.studio.command.StageCommand.PlanTowards;
import dev.gedanken.app.studio.command.StageCommand.RequestAnalyses;
import dev.gedanken.app.studio.command.StageCommand.StopPlan;
import dev.gedanken.play.Actor;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.world.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A planner that is watched, stopped, and lets itself be driven by. */
class PlannedPlayTest extends GreyPlay {

    private int here() {
        return listener.last().session().cursor().node();
    }

    /** Wants the picture of this moment: only idling keeps the grey that it has. */
    private void wantThisMoment() {
        play.handle(new RequestAnalyses(Set.of(Analysis.PLAN)));
        play.handle(new PlanTowards("cem", new GoalChoice.Appearance(here()), Optional.empty()));
    }

    private PlanSight sight() {
        return listener.planned.getLast().orElseThrow();
    }

    private void plan() {
        while (play.anticipate(Long.MAX_VALUE)) {
            // Until nothing is left to do.
        }
    }

    @Test
    void aPlanGrowsInIdleTimeStepByStep() {
        play.handle(new TogglePause());
        wantThisMoment();
        plan();

        assertThat(sight().isDone()).isTrue();
        assertThat(sight().node()).isEqualTo(here());
        assertThat(sight().iterations())
                .allSatisfy(iteration ->
                        assertThat(iteration.candidates())
                                .hasSize(sight().settings().numSamples())
                                .allSatisfy(each -> assertThat(each.end()).isPresent()));
        assertThat(listener.planned)
                .hasSizeGreaterThan(sight().settings().iterations() * sight().settings().horizon());
        PlanSight.Candidate best = sight().iterations().getLast().candidates().getFirst();
        assertThat(best.cost())
                .isLessThan(sight().iterations().getLast().candidates().getLast().cost());
        assertThat(sight().stepsOf(best)).hasSize(sight().settings().horizon());
    }

    @Test
    void aStoppedPlanStaysAsItIs() {
        play.handle(new TogglePause());
        wantThisMoment();
        while (listener.planned.isEmpty() || sight().step() < 3) {
            play.anticipate(Long.MAX_VALUE);
        }
        play.handle(new StopPlan());
        plan();

        assertThat(sight().isStopped()).isTrue();
        assertThat(sight().step()).isEqualTo(3);
        assertThat(sight().iterations()).isEmpty();
    }

    @Test
    void thePlannerThatActsFollowsTheAimAndShowsItsPlan() {
        wantThisMoment();
        play.handle(new SetActor(new Actor.Planning("cem")));
        int before = here();
        long step = listener.last().state().step();
        while (listener.last().state().step() == step) {
            play.tick();
        }

        assertThat(listener.last().state().input().toString()).isEqualTo("noop");
        assertThat(sight().isDone()).isTrue();
        assertThat(sight().node()).isEqualTo(before);
    }

    @Test
    void anAimThatNobodyCanReadIsRefused() {
        GoalChoice goal = new GoalChoice.Factors(new TreeMap<>(Map.of("paddle.x", 3.0)));

        assertThatThrownBy(() -> play.handle(new PlanTowards("cem", goal, Optional.empty())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no probe yet");
        assertThatThrownBy(() ->
                        play.handle(
                                new PlanTowards(
                                        "guess", new GoalChoice.Reward(), Optional.empty())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'guess'");
        assertThat(listener.planned).allMatch(Optional::isEmpty);
    }

    @Test
    void withoutAPanelNothingIsPlanned() {
        play.handle(new PlanTowards("cem", new GoalChoice.Appearance(here()), Optional.empty()));
        play.handle(new TogglePause());
        plan();

        assertThat(listener.planned).allMatch(Optional::isEmpty);
    }
}
