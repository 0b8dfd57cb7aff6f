package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * One plan whose inputs are still mixtures: the logits of each block's input, and Adam's means.
 * Mutable.
 */
final class RelaxedPlan {
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double LEAST = 1e-8;

    private final int hold;
    private final double[][] logits;
    private final double[][] first;
    private final double[][] second;

    /**
     * Draws logits from the standard normal distribution.
     *
     * @param blocks of steps, each with one input
     * @param inputs to choose from
     * @param hold steps of a block
     * @param luck of this plan alone
     */
    RelaxedPlan(int blocks, int inputs, int hold, Noise luck) {
        this.hold = hold;
        logits = new double[blocks][inputs];
        first = new double[blocks][inputs];
        second = new double[blocks][inputs];
        for (int block = 0; block < blocks; block++) {
            for (int input = 0; input < inputs; input++) {
                logits[block][input] = luck.normal(block * inputs + input);
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

    /** Returns the weight of each input at each step, {@code [steps][inputs]}. */
    float[][] weights() {
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

    /**
     * Makes a step of Adam (Kingma and Ba 2015, algorithm 1) against the gradient.
     *
     * @param gradient of the cost by the weights, {@code [steps][inputs]}
     * @param update its number, from 1
     */
    void descend(float[][] gradient, double rate, int update) {
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

    /** Returns the most probable input of each block. */
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
