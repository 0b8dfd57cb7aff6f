package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a plan with a model should bring about. */
public sealed interface PlanGoal {
    /** The usual weight of the distance at a plan's end. */
    double TERMINAL_WEIGHT = 4;

    /** Returns whether a model has the abilities that the objective needs. */
    boolean isPossibleWith(WorldModel model);

    /** Returns the objective of planning with a model for which it is possible. */
    Objective<Belief> objective(WorldModel model);

    private static int stepsOfAPrediction(WorldModel model) {
        return model.ability(DifferentiatesPlans.class)
                .map(DifferentiatesPlans::stepsOfAPrediction)
                .orElse(1);
    }

    /** As much predicted reward as possible. */
    record Reward() implements PlanGoal {
        @Override
        public boolean isPossibleWith(WorldModel model) {
            return model.ability(ForecastsReward.class).isPresent();
        }

        @Override
        public Objective<Belief> objective(WorldModel model) {
            return new RewardObjective<>(RewardObjective.DISCOUNT);
        }
    }

    /**
     * A moment that looks like a frame: by distance in latent space if the model has one, otherwise
     * by the pixels of the plan's last frame.
     *
     * @param frame of the model's size
     */
    record Appearance(Frame frame) implements PlanGoal {
        @Override
        public boolean isPossibleWith(WorldModel model) {
            return model.ability(MeasuresGoalDistance.class).isPresent()
                    || model.ability(DecodesFrames.class).isPresent();
        }

        @Override
        public Objective<Belief> objective(WorldModel model) {
            return model.ability(MeasuresGoalDistance.class)
                    .map(measure -> inLatents(model, measure))
                    .orElseGet(() ->
                            new AppearanceObjective(
                                    model.ability(DecodesFrames.class).orElseThrow(), frame));
        }

        /** Returns the belief of a model that sees the frame. */
        public Belief seenBy(WorldModel model) {
            Context seen = new Context(List.of(frame), List.of());
            return model.begin(List.of(seen), List.of(Noise.at(0, 0))).getFirst();
        }

        private Objective<Belief> inLatents(WorldModel model, MeasuresGoalDistance measure) {
            Belief there = seenBy(model);
            return new GoalObjective<>(
                    belief -> measure.distances(List.of(belief), there).getFirst(),
                    0,
                    TERMINAL_WEIGHT,
                    stepsOfAPrediction(model));
        }
    }

    /**
     * Factors with certain values, as a probe reads them from the model's beliefs.
     *
     * @param wanted what should hold
     * @param reached distance at which the goal counts as reached; 0 for a goal to stay near
     * @param probe reads this model's beliefs and all of these factors
     */
    record Estimated(FactorGoal wanted, double reached, LinearProbe probe) implements PlanGoal {
        @Override
        public boolean isPossibleWith(WorldModel model) {
            return places().keySet().containsAll(wanted.factors());
        }

        @Override
        public Objective<Belief> objective(WorldModel model) {
            Map<String, Integer> places = places();
            return new GoalObjective<>(
                    belief -> {
                        double[] read =
                                BeliefVector.of(model, belief).map(probe::estimate).orElseThrow();
                        return wanted.distance(
                                factor -> read[Objects.requireNonNull(places.get(factor))]);
                    },
                    reached,
                    TERMINAL_WEIGHT,
                    stepsOfAPrediction(model));
        }

        private Map<String, Integer> places() {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < probe.factors().size(); i++) {
                places.put(probe.factors().get(i).name(), i);
            }
            return places;
        }
    }
}
