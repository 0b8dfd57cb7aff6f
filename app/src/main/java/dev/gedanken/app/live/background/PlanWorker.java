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
    private record Wish(PlanAim aim, ModelPlanner planner) {
        boolean isFor(Planner other) {
            return other.name().equals(planner.name());
        }
    }

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

        boolean isOf(Wish asked, Player acting, PlayState state) {
            return asked.equals(wish) && acting == player && state == from;
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
     * Returns the planners; those that try candidates follow the aim that was adopted, if it was
     * for them, and use what {@link #think} found.
     *
     * @param planners without an aim
     */
    public List<Planner> aimed(List<Planner> planners) {
        List<Planner> aimed = new ArrayList<>();
        planners.forEach(planner -> aimed.add(aimed(planner)));
        wish.filter(asked -> aimed.stream().noneMatch(asked::isFor))
                .ifPresent(asked -> aimed.add(new Thoughtful(asked)));
        return aimed;
    }

    private Planner aimed(Planner planner) {
        if (wish.isPresent() && wish.get().isFor(planner)) {
            return new Thoughtful(wish.get());
        }
        return planner instanceof ModelPlanner sampling
                ? new Thoughtful(new Wish(new PlanAim.Reward(), sampling))
                : planner;
    }

    /** A planner that acts by the plan in the making. */
    private final class Thoughtful implements Planner {
        private final Wish own;

        Thoughtful(Wish own) {
            this.own = own;
        }

        @Override
        public String name() {
            return own.planner.name();
        }

        @Override
        public boolean canPlanWith(WorldModel model) {
            return own.planner.canPlanWith(model);
        }

        @Override
        public Input choose(Player acting, PlayState state, Noise luck) {
            PlanSearch<Belief> search = making(own, acting, state).search;
            while (!search.isDone()) {
                search.advance();
            }
            return search.trace().orElseThrow().best().inputs().getFirst();
        }
    }

    /**
     * Lets the planner that acts think for a while, so that a long search does not keep commands
     * waiting, and returns whether it is ready to act; other actors always are. The time only
     * decides when a step is made, never which.
     *
     * @param planners without an aim
     * @param nanos after which it pauses
     */
    public boolean think(Actor actor, List<Planner> planners, long nanos) {
        Optional<Thoughtful> planner =
                aimed(planners).stream()
                        .filter(each -> new Actor.Planning(each.name()).equals(actor))
                        .filter(Thoughtful.class::isInstance)
                        .map(Thoughtful.class::cast)
                        .findFirst();
        if (planner.isEmpty() || !planner.get().canPlanWith(player.get().model())) {
            return true;
        }
        Making present = making(planner.get().own, player.get(), rollout.state());
        present.isStopped = false;
        long begun = System.nanoTime();
        while (canGoOn(present) && System.nanoTime() - begun < nanos) {
            goOn(present);
        }
        if (isWatched) {
            tell(present);
        }
        return !canGoOn(present);
    }

    private boolean canGoOn(Making present) {
        return isWatched && present.hasMoreToShow() || !present.search.isDone();
    }

    private void goOn(Making present) {
        if (isWatched && present.hasMoreToShow()) {
            present.showOneMore();
        } else {
            present.search.advance();
        }
    }

    /**
     * Imagines one step of the plan, or draws the candidates of an iteration, and returns whether
     * there was something to do. A planner that acts shows its own plans.
     */
    public boolean work(LiveSettings settings) {
        if (!isWatched || wish.isEmpty()) {
            return tellNone();
        }
        if (settings.isRunning() && settings.actor() instanceof Actor.Planning) {
            return false;
        }
        Making before = making;
        Making present = making(wish.get(), player.get(), rollout.state());
        if (present == before && (present.isStopped || !canGoOn(present))) {
            return false;
        }
        if (present == before) {
            goOn(present);
        }
        return tell(present);
    }

    /** Returns the plan in the making for a moment; begins another one if there is none. */
    private Making making(Wish asked, Player acting, PlayState state) {
        Making present = making;
        if (present == null || !present.isOf(asked, acting, state)) {
            present =
                    new Making(
                            asked,
                            acting,
                            state,
                            rollout.tree().cursor().node(),
                            asked.planner.begin(
                                    acting, state, state.luck().onStream(NoiseStreams.PLANNER)));
            making = present;
        }
        return present;
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
