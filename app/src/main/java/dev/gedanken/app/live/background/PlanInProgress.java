package dev.gedanken.app.live.background;

import dev.gedanken.model.Belief;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.PlanSearch;
import dev.gedanken.plan.PlanTrace;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan from one moment, with the pictures of its finished iterations. Mutable; confined to the
 * simulation thread.
 */
final class PlanInProgress {
    private final Pursuit pursuit;
    private final Player player;
    private final PlayState from;
    private final int node;
    private final PlanSearch<Belief> search;
    private final Optional<PlannedPlaces> places;
    private final List<PlanSight.Iteration> shown = new ArrayList<>();
    private boolean isStopped;

    /**
     * A goal and the planner that pursues it.
     *
     * @param goal as a person chose it
     * @param planner with that goal in terms of the model
     */
    record Pursuit(GoalChoice goal, ModelPlanner planner) {}

    /**
     * Begins.
     *
     * @param from the moment to plan from
     * @param node that moment in the session
     */
    PlanInProgress(Pursuit pursuit, Player player, PlayState from, int node) {
        this.pursuit = pursuit;
        this.player = player;
        this.from = from;
        this.node = node;
        search = pursuit.planner().begin(player, from, from.luck().onStream(NoiseStreams.PLANNER));
        places = PlannedPlaces.of(pursuit.planner().goal(), player.model());
    }

    boolean isOf(Pursuit asked, Player acting, PlayState state) {
        return asked.equals(pursuit) && acting == player && state == from;
    }

    /** Stops it, unless it is finished; what was found so far stays. */
    void stop() {
        isStopped = !search.isDone();
    }

    void resume() {
        isStopped = false;
    }

    /**
     * Returns whether there is more to do.
     *
     * @param draws whether finished iterations are drawn, too
     */
    boolean canGoOn(boolean draws) {
        return !isStopped && (draws && hasMoreToDraw() || !search.isDone());
    }

    /** Draws a finished iteration, or imagines one step of all candidates. */
    void goOn(boolean draws) {
        if (draws && hasMoreToDraw()) {
            drawOneMore();
        } else {
            search.advance();
        }
    }

    private boolean hasMoreToDraw() {
        return search.found().iterations().size() > shown.size();
    }

    private void drawOneMore() {
        PlanTrace.Iteration next = search.found().iterations().get(shown.size());
        List<List<Belief>> paths = search.found().paths(shown.size());
        List<Optional<Frame>> ends = player.look(search.found().ends(shown.size()));
        List<PlanSight.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            PlanTrace.Candidate candidate = next.candidates().get(i);
            candidates.add(
                    new PlanSight.Candidate(
                            candidate.inputs(),
                            candidate.cost(),
                            ends.get(i),
                            places(paths.get(i))));
        }
        shown.add(new PlanSight.Iteration(candidates, next.elites()));
    }

    private List<PlanSight.Place> places(List<Belief> path) {
        return places.stream()
                .flatMap(reader ->
                        Stream.concat(Stream.of(from.belief()), path.stream())
                                .map(reader::at)
                                .flatMap(Optional::stream))
                .toList();
    }

    /** Returns the first input of the best plan, after all iterations. */
    Input decide() {
        while (!search.isDone()) {
            search.advance();
        }
        return search.trace().orElseThrow().best().inputs().getFirst();
    }

    PlanSight sight() {
        return new PlanSight(
                node,
                pursuit.planner().name(),
                pursuit.goal(),
                search.settings(),
                search.step(),
                isStopped,
                shown);
    }
}
