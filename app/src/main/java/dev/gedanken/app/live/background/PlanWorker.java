package dev.gedanken.app.live.background;

import dev.gedanken.app.live.background.PlanInProgress.Pursuit;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.app.studio.command.StageCommand.PlanTowards;
import dev.gedanken.model.WorldModel;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans from the current moment towards a goal, one imagined step at a time, while a panel shows
 * it, and lets the planner that acts pursue the same goal. The plan that is shown is the one by
 * which that planner would act at this moment. Simulation thread.
 */
public final class PlanWorker {
    private final Rollout rollout;
    private final Supplier<Player> player;
    private final LiveListener listener;
    private Optional<Pursuit> asked = Optional.empty();
    private @Nullable PlanInProgress plan;
    private boolean isNoneTold;

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
     * Adopts a goal.
     *
     * @throws BadInputException if the model cannot plan towards it
     */
    public void begin(PlanTowards request) {
        WorldModel model = player.get().model();
        ModelPlanner planner =
                ModelPlanner.named(request.planner())
                        .orElseThrow(
                                () -> BadInputException.of("app.plan.planner", request.planner()))
                        .towards(goal(request, model));
        planner.requirePossibleWith(model);
        asked = Optional.of(new Pursuit(request.goal(), planner));
        plan = null;
    }

    private PlanGoal goal(PlanTowards request, WorldModel model) {
        return switch (request.goal()) {
            case GoalChoice.Reward() -> new PlanGoal.Reward();
            case GoalChoice.Appearance(int node) ->
                    new PlanGoal.Appearance(
                            rollout.state(node)
                                    .shown()
                                    .orElseThrow(() ->
                                            BadInputException.of(
                                                    "app.plan.frameless", model.card().name())));
            case GoalChoice.Factors(var wanted) ->
                    request.probe()
                            .filter(probe -> reads(probe, model))
                            .map(probe ->
                                    new PlanGoal.Estimated(
                                            FactorGoal.of(wanted, probe.factors()), 0, probe))
                            .orElseThrow(() -> BadInputException.of("app.plan.probe"));
        };
    }

    /** Another pack may be played by now than the one for which the probe was fitted. */
    private boolean reads(LinearProbe probe, WorldModel model) {
        return BeliefVector.of(model, rollout.state().belief())
                .filter(vector -> vector.length == probe.numbers())
                .isPresent();
    }

    /** Stops the plan in progress. */
    public void stop() {
        PlanInProgress present = plan;
        if (present != null) {
            present.stop();
            listener.planned(Optional.of(present.sight()));
        }
    }

    /**
     * Returns the planners. Those that try candidates act by the plan in progress, and the one that
     * was given a goal pursues it.
     *
     * @param planners without a goal
     */
    public List<Planner> planners(List<Planner> planners) {
        List<Planner> all = new ArrayList<>();
        planners.forEach(planner -> all.add(withGoal(planner)));
        asked.filter(pursuit -> planners.stream().noneMatch(each -> isFor(pursuit, each)))
                .ifPresent(pursuit -> all.add(new Pursuing(pursuit)));
        return all;
    }

    private Planner withGoal(Planner planner) {
        Optional<Pursuit> own = asked.filter(pursuit -> isFor(pursuit, planner));
        if (own.isEmpty() && planner instanceof ModelPlanner sampling) {
            own = Optional.of(new Pursuit(new GoalChoice.Reward(), sampling));
        }
        return own.<Planner>map(Pursuing::new).orElse(planner);
    }

    private static boolean isFor(Pursuit pursuit, Planner planner) {
        return planner.name().equals(pursuit.planner().name());
    }

    /** A planner that acts by the plan in progress. */
    private final class Pursuing implements Planner {
        private final Pursuit pursuit;

        Pursuing(Pursuit pursuit) {
            this.pursuit = pursuit;
        }

        @Override
        public String name() {
            return pursuit.planner().name();
        }

        @Override
        public boolean canPlanWith(WorldModel model) {
            return pursuit.planner().canPlanWith(model);
        }

        @Override
        public Input choose(Player acting, PlayState state, Noise luck) {
            return planOf(pursuit, acting, state).decide();
        }
    }

    /**
     * Lets the planner that acts plan for a while, so that a long search does not keep commands
     * waiting, and returns whether it is ready to act; other actors always are. The time only
     * decides when a step is made, never which.
     *
     * @param planners without a goal
     * @param nanos after which it pauses
     */
    public boolean plan(LiveSettings settings, List<Planner> planners, long nanos) {
        if (!(settings.actor() instanceof Actor.Planning(String name))) {
            return true;
        }
        Optional<Pursuing> planner =
                planners(planners).stream()
                        .filter(each -> each.name().equals(name))
                        .filter(Pursuing.class::isInstance)
                        .map(Pursuing.class::cast)
                        .findFirst();
        if (planner.isEmpty() || !planner.get().canPlanWith(player.get().model())) {
            return true;
        }
        boolean isWatched = isWatched(settings);
        PlanInProgress present = planOf(planner.get().pursuit, player.get(), rollout.state());
        present.resume();
        long begun = System.nanoTime();
        while (present.canGoOn(isWatched) && System.nanoTime() - begun < nanos) {
            present.goOn(isWatched);
        }
        if (isWatched) {
            tell(present);
        }
        return !present.canGoOn(isWatched);
    }

    /**
     * Imagines one step of the plan, or draws the candidates of an iteration, and returns whether
     * there was something to do. A planner that acts shows its own plans.
     */
    public boolean work(LiveSettings settings) {
        if (!isWatched(settings) || asked.isEmpty()) {
            return tellNone();
        }
        if (settings.isRunning() && settings.actor() instanceof Actor.Planning) {
            return false;
        }
        PlanInProgress before = plan;
        PlanInProgress present = planOf(asked.get(), player.get(), rollout.state());
        if (present == before) {
            if (!present.canGoOn(true)) {
                // It is told once more when the panel comes back.
                return isNoneTold && tell(present);
            }
            present.goOn(true);
        }
        return tell(present);
    }

    private static boolean isWatched(LiveSettings settings) {
        return settings.analyses().contains(Analysis.PLAN);
    }

    /** Returns the plan in progress at a moment; begins another one if there is none. */
    private PlanInProgress planOf(Pursuit pursuit, Player acting, PlayState state) {
        PlanInProgress present = plan;
        if (present == null || !present.isOf(pursuit, acting, state)) {
            present = new PlanInProgress(pursuit, acting, state, rollout.tree().cursor().node());
            plan = present;
        }
        return present;
    }

    private boolean tell(PlanInProgress present) {
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
