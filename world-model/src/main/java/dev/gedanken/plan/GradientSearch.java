package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.model.ability.DifferentiatesPlans.CostGradient;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search that improves mixtures by gradients. After an equal share of the updates, an iteration
 * imagines what each plan's most probable inputs lead to.
 */
final class GradientSearch implements PlanSearch<Belief> {
    private static final int DRAW_STREAM = 43;

    private final GradientPlanner planner;
    private final WorldModel model;
    private final DifferentiatesPlans gradients;
    private final Belief start;
    private final Belief goal;
    private final Noise luck;
    private final FoundPlans<Belief> found;
    private final List<? extends Input> inputs;
    private final List<RelaxedPlan> relaxed = new ArrayList<>();
    private int updates;
    private @Nullable CandidateRollout<Belief> candidates;

    GradientSearch(
            GradientPlanner planner,
            WorldModel model,
            DifferentiatesPlans gradients,
            Belief start,
            Belief goal,
            Objective<Belief> objective,
            Noise luck) {
        this.planner = planner;
        this.model = model;
        this.gradients = gradients;
        this.start = start;
        this.goal = goal;
        this.luck = luck;
        found = new FoundPlans<>(objective);
        inputs = model.card().inputs().enumerated();
        PlanSettings settings = planner.settings();
        // Staying idle is the one candidate that is not improved.
        for (int i = 0; i < settings.numSamples() - 1; i++) {
            long number = luck.step() * settings.numSamples() + i;
            relaxed.add(
                    new RelaxedPlan(
                            settings.blocks(),
                            inputs.size(),
                            settings.actionBlock(),
                            new Noise(luck.seed(), DRAW_STREAM, number)));
        }
    }

    @Override
    public PlanSettings settings() {
        return planner.settings();
    }

    @Override
    public int step() {
        return candidates == null ? 0 : candidates.step();
    }

    @Override
    public void advance() {
        if (isDone()) {
            return;
        }
        int due = planner.updates() * (found.iterations().size() + 1) / settings().iterations();
        if (updates < due) {
            update();
            return;
        }
        CandidateRollout<Belief> present = candidates;
        if (present == null) {
            present =
                    new CandidateRollout<>(
                            new ModelDynamics(model), settings(), start, likeliest(), luck);
        }
        present.advance();
        candidates = present;
        if (present.isDone()) {
            found.add(present);
            candidates = null;
        }
    }

    private void update() {
        updates++;
        List<CostGradient> slopes =
                gradients.gradients(
                        start,
                        relaxed.stream().map(RelaxedPlan::weights).toList(),
                        goal,
                        PlanGoal.TERMINAL_WEIGHT);
        for (int i = 0; i < relaxed.size(); i++) {
            relaxed.get(i).descend(slopes.get(i).gradient(), planner.rate(), updates);
        }
    }

    private List<List<Input>> likeliest() {
        List<List<Input>> plans = new ArrayList<>();
        plans.add(Collections.nCopies(settings().blocks(), model.card().inputs().idle()));
        relaxed.forEach(each -> plans.add(each.likeliest(inputs)));
        return plans;
    }

    @Override
    public FoundPlans<Belief> found() {
        return found;
    }
}
