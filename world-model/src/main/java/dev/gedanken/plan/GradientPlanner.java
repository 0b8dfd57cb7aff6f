package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.model.ability.DifferentiatesPlans.CostGradient;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Plans by gradient descent through the model's dynamics. Each input of a plan is a softmax over
 * the possible inputs; several random plans are improved by Adam, then every step takes its most
 * probable input, and the cheapest plan is taken (Henaff, Whitney and LeCun 2017, section 3.2).
 * Staying idle is always a candidate.
 *
 * @param settings the number of candidates, updates (its iterations) and steps
 * @param rate step of an update
 */
public record GradientPlanner(PlanSettings settings, double rate) {
    /** The name on the command line. */
    public static final String NAME = "gradient";

    private static final int DRAW_STREAM = 43;
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double LEAST = 1e-8;

    /** Returns whether a model offers gradients. */
    public static boolean canPlanWith(WorldModel model) {
        return model.ability(DifferentiatesPlans.class).isPresent();
    }

    /**
     * Plans towards the look of a goal.
     *
     * @param goal the belief of a frame that shows the goal
     * @param objective weighs the finished plans
     * @throws BadInputException if the model offers no gradients, or the plan's length or blocks do
     *     not fit its predictions
     */
    public PlanTrace plan(
            WorldModel model, Belief start, Belief goal, Objective<Belief> objective, Noise luck) {
        DifferentiatesPlans gradients =
                model.ability(DifferentiatesPlans.class)
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.planner.gradient", model.card().name()));
        if (settings.horizon() % gradients.stepsOfAPrediction() != 0) {
            throw BadInputException.of(
                    "worldmodel.planner.gradient.steps",
                    settings.horizon(),
                    gradients.stepsOfAPrediction());
        }
        List<? extends Input> inputs = model.card().inputs().enumerated();
        List<RelaxedPlan> relaxed = new ArrayList<>();
        for (int i = 0; i < settings.numSamples() - 1; i++) {
            relaxed.add(new RelaxedPlan(settings.blocks(), inputs.size(), luck, i));
        }
        for (int update = 1; update <= settings.iterations(); update++) {
            List<float[][]> plans =
                    relaxed.stream().map(each -> each.weights(settings.actionBlock())).toList();
            List<CostGradient> found =
                    gradients.gradients(start, plans, goal, PlanGoal.TERMINAL_WEIGHT);
            for (int i = 0; i < relaxed.size(); i++) {
                relaxed.get(i).descend(found.get(i).gradient(), settings.actionBlock(), update);
            }
        }
        List<List<Input>> plans = new ArrayList<>();
        plans.add(Collections.nCopies(settings.blocks(), model.card().inputs().idle()));
        relaxed.forEach(each -> plans.add(each.likeliest(inputs)));
        CandidateRollout<Belief> candidates =
                new CandidateRollout<>(new ModelDynamics(model), settings, start, plans, luck);
        while (!candidates.isDone()) {
            candidates.advance();
        }
        PlanTrace.Iteration iteration = candidates.weighed(candidates.costs(objective));
        return new PlanTrace(List.of(iteration), iteration.candidates().getFirst());
    }

    /**
     * One plan whose inputs are still mixtures: the logits of each block's input, and Adam's means.
     * Mutable.
     */
    private final class RelaxedPlan {
        private final double[][] logits;
        private final double[][] first;
        private final double[][] second;

        RelaxedPlan(int blocks, int inputs, Noise luck, int number) {
            logits = new double[blocks][inputs];
            first = new double[blocks][inputs];
            second = new double[blocks][inputs];
            Noise own =
                    new Noise(
                            luck.seed(), DRAW_STREAM, luck.step() * settings.numSamples() + number);
            for (int block = 0; block < blocks; block++) {
                for (int input = 0; input < inputs; input++) {
                    logits[block][input] = own.normal(block * inputs + input);
                }
            }
        }

        private double[] softmax(int block) {
            double most = Double.NEGATIVE_INFINITY;
            for (double logit : logits[block]) {
                most = Math.max(most, logit);
            }
            double[] shares = new double[logits[block].length];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = StrictMath.exp(logits[block][i] - most);
                sum += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            return shares;
        }

        float[][] weights(int hold) {
            float[][] weights = new float[logits.length * hold][];
            for (int block = 0; block < logits.length; block++) {
                double[] shares = softmax(block);
                float[] same = new float[shares.length];
                for (int i = 0; i < shares.length; i++) {
                    same[i] = (float) shares[i];
                }
                for (int step = 0; step < hold; step++) {
                    weights[block * hold + step] = same;
                }
            }
            return weights;
        }

        /** Makes a step of Adam (Kingma and Ba 2015, algorithm 1) against the gradient. */
        void descend(float[][] gradient, int hold, int update) {
            for (int block = 0; block < logits.length; block++) {
                double[] shares = softmax(block);
                double[] byShare = new double[shares.length];
                double mean = 0;
                for (int i = 0; i < shares.length; i++) {
                    for (int step = 0; step < hold; step++) {
                        byShare[i] += gradient[block * hold + step][i];
                    }
                    mean += shares[i] * byShare[i];
                }
                for (int i = 0; i < shares.length; i++) {
                    double slope = shares[i] * (byShare[i] - mean);
                    first[block][i] = FIRST_DECAY * first[block][i] + (1 - FIRST_DECAY) * slope;
                    second[block][i] =
                            SECOND_DECAY * second[block][i] + (1 - SECOND_DECAY) * slope * slope;
                    double m = first[block][i] / (1 - StrictMath.pow(FIRST_DECAY, update));
                    double v = second[block][i] / (1 - StrictMath.pow(SECOND_DECAY, update));
                    logits[block][i] -= rate * m / (Math.sqrt(v) + LEAST);
                }
            }
        }

        List<Input> likeliest(List<? extends Input> inputs) {
            List<Input> likeliest = new ArrayList<>();
            for (double[] block : logits) {
                int best = 0;
                for (int i = 1; i < block.length; i++) {
                    best = block[i] > block[best] ? i : best;
                }
                likeliest.add(inputs.get(best));
            }
            return likeliest;
        }
    }
}
