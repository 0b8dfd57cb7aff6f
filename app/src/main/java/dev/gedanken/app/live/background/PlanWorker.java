package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.studio.command.StageCommand.PlanTowards;
import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.plan.PlanSearch;
import dev.gedanken.plan.PlanTrace;
import dev.gedanken.play.Actor;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.plugin.PlanAim;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans from the current moment towards an aim, one imagined step at a time, while a panel shows
 * it; and lets the planners that act follow the same aim. It is the plan by which the planner would
 * act at this moment. Simulation thread.
 */
public final class PlanWorker {
    private final Rollout rollout;
    private final Supplier<Player> player;
    private final LiveListener listener;
    private Optional<Wish> wish = Optional.empty();
    private @Nullable Making making;
    private boolean isNoneTold;
    private boolean isWatched;

    /** What was asked for; the goal is the aim in terms of the model. */
    private record Wish(PlanAim aim, ModelPlanner planner) {}

    /** A plan in the making with the pictures of its finished iterations. */
    private static final class Making {
        final Wish wish;
        final Player player;
        final PlayState from;
        final int node;
        final PlanSearch<Belief> search;
        final List<PlanSight.Iteration> shown = new ArrayList<>();
        boolean isStopped;

        Making(Wish wish, Player player, PlayState from, int node, PlanSearch<Belief> search) {
            this.wish = wish;
            this.player = player;
            this.from = from;
            this.node = node;
            this.search = search;
        }

        boolean isOf(Player asked, PlayState state) {
            return asked == player && state == from;
        }

        /** Returns whether an iteration is finished of which there are no pictures yet. */
        boolean hasMoreToShow() {
            return search.trace().map(trace -> trace.iterations().size()).orElse(0) > shown.size();
        }

        void showOneMore() {
            PlanTrace.Iteration next = search.trace().orElseThrow().iterations().get(shown.size());
            List<Optional<Frame>> ends = player.look(search.ends(shown.size()));
            List<PlanSight.Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                PlanTrace.Candidate candidate = next.candidates().get(i);
                candidates.add(
                        new PlanSight.Candidate(candidate.inputs(), candidate.cost(), ends.get(i)));
            }
            shown.add(new PlanSight.Iteration(candidates, next.elites()));
        }

        PlanSight sight() {
            return new PlanSight(
                    node,
                    wish.planner.name(),
                    wish.aim,
                    search.settings(),
                    search.step(),
                    isStopped,
                    shown);
        }
    }

    /**
     * Creates a worker for a rollout.
     *
     * @param player the rollout's, with its current knobs
     * @param listener receives the growing plan
     */
    public PlanWorker(Rollout rollout, Supplier<Player> player, LiveListener listener) {
        this.rollout = rollout;
        this.player = player;
        this.listener = listener;
    }

    /**
     * Adopts an aim.
     *
     * @throws BadInputException if the model cannot plan towards it
     */
    public void begin(PlanTowards asked) {
        WorldModel model = player.get().model();
        PlanGoal goal = goal(asked, model);
        ModelPlanner planner =
                ModelPlanner.named(asked.planner())
                        .orElseThrow(
                                () -> BadInputException.of("app.plan.planner", asked.planner()))
                        .towards(goal);
        planner.requirePossibleWith(model);
        wish = Optional.of(new Wish(asked.aim(), planner));
        making = null;
    }

    private PlanGoal goal(PlanTowards asked, WorldModel model) {
        return switch (asked.aim()) {
            case PlanAim.Reward() -> new PlanGoal.Reward();
            case PlanAim.Likeness(int node) ->
                    new PlanGoal.Appearance(
                            rollout.state(node)
                                    .shown()
                                    .orElseThrow(() ->
                                            BadInputException.of(
                                                    "app.plan.frameless", model.card().name())));
            case PlanAim.Factors(var wanted) ->
                    asked.probe()
                            .filter(probe -> reads(probe, model))
                            .map(probe ->
                                    new PlanGoal.Estimated(
                                            FactorGoal.of(wanted, probe.factors()), probe))
                            .orElseThrow(() -> BadInputException.of("app.plan.probe"));
        };
    }

    /** Another pack may be played by now than the one for which the probe was fitted. */
    private boolean reads(LinearProbe probe, WorldModel model) {
        return BeliefVector.of(model, rollout.state().belief())
                .filter(vector -> vector.length == probe.numbers())
                .isPresent();
    }

    /** Sets whether somebody looks at the plans. */
    public void watch(boolean isShown) {
        isWatched = isShown;
    }

    /** Stops the plan in the making. */
    public void stop() {
        Making present = making;
        if (present != null && !present.search.isDone()) {
            present.isStopped = true;
            listener.planned(Optional.of(present.sight()));
        }
    }

    /**
     * Returns the planners, the one that was asked for with its aim.
     *
     * @param planners without an aim
     */
    public List<Planner> aimed(List<Planner> planners) {
        if (wish.isEmpty()) {
            return planners;
        }
        Wish present = wish.get();
        List<Planner> aimed = new ArrayList<>(planners);
        aimed.removeIf(planner -> planner.name().equals(present.planner.name()));
        aimed.add(new Watched(present.aim, present.planner));
        return aimed;
    }

    /** A planner whose last plan is shown. */
    private final class Watched implements Planner {
        private final PlanAim aim;
        private final ModelPlanner planner;

        Watched(PlanAim aim, ModelPlanner planner) {
            this.aim = aim;
            this.planner = planner;
        }

        @Override
        public String name() {
            return planner.name();
        }

        @Override
        public boolean canPlanWith(WorldModel model) {
            return planner.canPlanWith(model);
        }

        @Override
        public Input choose(Player acting, PlayState state, Noise luck) {
            PlanSearch<Belief> search = planner.begin(acting, state, luck);
            while (!search.isDone()) {
                search.advance();
            }
            if (isWatched) {
                Making made =
                        new Making(
                                new Wish(aim, planner),
                                acting,
                                state,
                                rollout.tree().cursor().node(),
                                search);
                while (made.hasMoreToShow()) {
                    made.showOneMore();
                }
                tell(made);
            }
            return search.trace().orElseThrow().best().inputs().getFirst();
        }
    }

    /**
     * Imagines one step of the plan, or draws the candidates of an iteration, and returns whether
     * there was something to do. A planner that acts shows its own plans.
     */
    public boolean work(LiveSettings settings) {
        if (!isWatched || wish.isEmpty()) {
            making = null;
            return tellNone();
        }
        if (settings.isRunning() && settings.actor() instanceof Actor.Planning) {
            return false;
        }
        Player now = player.get();
        PlayState here = rollout.state();
        Making present = making;
        if (present != null && present.hasMoreToShow()) {
            present.showOneMore();
            return tell(present);
        }
        if (present == null || !present.isOf(now, here)) {
            making = begun(wish.get(), now, here);
            return tell(making);
        }
        if (present.search.isDone() || present.isStopped) {
            return false;
        }
        present.search.advance();
        return tell(present);
    }

    private Making begun(Wish asked, Player now, PlayState here) {
        return new Making(
                asked,
                now,
                here,
                rollout.tree().cursor().node(),
                asked.planner.begin(now, here, here.luck().onStream(NoiseStreams.PLANNER)));
    }

    private boolean tell(Making present) {
        isNoneTold = false;
        listener.planned(Optional.of(present.sight()));
        return true;
    }

    private boolean tellNone() {
        boolean isNews = !isNoneTold;
        isNoneTold = true;
        if (isNews) {
            listener.planned(Optional.empty());
        }
        return isNews;
    }
}
