package dev.gedanken.family.jepa;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.model.ability.DifferentiatesPlans.CostGradient;
import dev.gedanken.nn.FloatRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Distances of whole plans from a goal in latent space, with their gradients: the predictor is
 * unrolled block by block with mixed actions.
 */
final class PlanGradients {
    private static final int[] OVER_LATENT = {1};

    /** Keeps the root differentiable where a plan reaches the goal. */
    private static final float LEAST_SQUARE = 1e-6f;

    private final JepaConfig config;
    private final JepaNetwork network;

    PlanGradients(JepaNetwork network) {
        this.config = network.config();
        this.network = network;
    }

    /**
     * Returns the distances of plans with their gradients.
     *
     * @param manager owns everything that is made
     * @param start z, from which all plans begin
     * @param plans {@code [steps][actions]} each; steps are a multiple of a block
     * @param goal z of the goal
     */
    List<CostGradient> of(
            NDManager manager,
            float[] start,
            List<float[][]> plans,
            float[] goal,
            double terminalWeight) {
        int rows = plans.size();
        int steps = plans.getFirst().length;
        NDArray weights = manager.create(flat(plans), new Shape(rows, steps, config.actions()));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            weights.setRequiresGradient(true);
            NDArray distances = distances(manager, start, weights, goal, terminalWeight);
            collector.backward(distances.sum());
            float[] values = distances.toFloatArray();
            float[] byWeight = weights.getGradient().toFloatArray();
            List<CostGradient> gradients = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                gradients.add(new CostGradient(values[row], part(byWeight, row, steps)));
            }
            return gradients;
        }
    }

    /** Returns the distance of each plan, {@code (rows)}. */
    NDArray distances(
            NDManager manager,
            float[] start,
            NDArray weights,
            float[] goal,
            double terminalWeight) {
        long rows = weights.getShape().get(0);
        int blocks = (int) weights.getShape().get(1) / config.block();
        NDArray there = manager.create(goal, new Shape(1, goal.length));
        NDArray z = FloatRows.on(manager, Collections.nCopies((int) rows, start));
        float[] number = new float[config.block()];
        number[config.block() - 1] = 1;
        NDArray whole = FloatRows.on(manager, Collections.nCopies((int) rows, number));
        NDList apart = new NDList();
        for (int block = 0; block < blocks; block++) {
            NDArray taken =
                    weights.get(":, {}:{}", block * config.block(), (block + 1) * config.block())
                            .reshape(rows, (long) config.block() * config.actions());
            z = network.predict(z, taken.concat(whole, 1));
            apart.add(z.sub(there).square().sum(OVER_LATENT).add(LEAST_SQUARE).sqrt());
        }
        NDArray sum = apart.getFirst();
        for (int block = 1; block < blocks; block++) {
            sum = sum.add(apart.get(block));
        }
        return sum.div(blocks).add(apart.getLast().mul(terminalWeight));
    }

    private float[] flat(List<float[][]> plans) {
        int steps = plans.getFirst().length;
        float[] flat = new float[plans.size() * steps * config.actions()];
        int at = 0;
        for (float[][] plan : plans) {
            for (float[] step : plan) {
                System.arraycopy(step, 0, flat, at, step.length);
                at += step.length;
            }
        }
        return flat;
    }

    private float[][] part(float[] gradient, int row, int steps) {
        float[][] part = new float[steps][config.actions()];
        for (int step = 0; step < steps; step++) {
            System.arraycopy(
                    gradient,
                    (row * steps + step) * config.actions(),
                    part[step],
                    0,
                    config.actions());
        }
        return part;
    }
}
