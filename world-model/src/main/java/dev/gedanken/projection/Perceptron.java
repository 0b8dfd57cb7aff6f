package dev.gedanken.projection;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small multi-layer perceptron for probes: one hidden layer of tanh units, trained by Adam
 * (Kingma and Ba 2015) on squared error. Inputs and outputs are standardised; long inputs are first
 * reduced to their principal components, so that the fit stays small. The same samples and seed
 * give the same network.
 */
public final class Perceptron {
    private static final int COMPONENTS = 64;
    private static final int HIDDEN = 48;
    private static final int EPOCHS = 120;
    private static final int BATCH = 32;
    private static final double RATE = 3e-3;
    private static final double DECAY = 1e-4;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double TINY = 1e-8;
    private static final int WEIGHT_STREAM = 821;
    private static final int ORDER_STREAM = 822;

    private final PrincipalComponents components;
    private final Scale inputs;
    private final Scale outputs;
    private final double[] weights;
    private final int in;
    private final int out;

    private Perceptron(
            PrincipalComponents components, Scale inputs, Scale outputs, double[] weights) {
        this.components = components;
        this.inputs = inputs;
        this.outputs = outputs;
        this.weights = weights;
        this.in = inputs.mean.length;
        this.out = outputs.mean.length;
    }

    /** Mean and standard deviation of each number. */
    @SuppressWarnings("ArrayRecordComponent") // Written once, within this class.
    private record Scale(double[] mean, double[] deviation) {
        static Scale of(List<double[]> rows) {
            int count = rows.getFirst().length;
            double[] mean = new double[count];
            double[] deviation = new double[count];
            for (int i = 0; i < count; i++) {
                for (double[] row : rows) {
                    mean[i] += row[i] / rows.size();
                }
                for (double[] row : rows) {
                    deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
                }
                deviation[i] = deviation[i] < 1e-12 ? 1 : Math.sqrt(deviation[i]);
            }
            return new Scale(mean, deviation);
        }

        double[] standardised(double[] row) {
            double[] scaled = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                scaled[i] = (row[i] - mean[i]) / deviation[i];
            }
            return scaled;
        }
    }

    /**
     * Fits a network.
     *
     * @param samples at least one, all of one length
     * @param targets one row for each sample
     * @param seed of its first weights and of the order of the samples
     */
    public static Perceptron fit(List<float[]> samples, List<double[]> targets, long seed) {
        int kept = Math.min(COMPONENTS, Math.min(samples.getFirst().length, samples.size()));
        PrincipalComponents components = PrincipalComponents.fit(samples, kept);
        List<double[]> reduced = samples.stream().map(each -> reduced(components, each)).toList();
        Scale inputs = Scale.of(reduced);
        Scale outputs = Scale.of(targets);
        int in = kept;
        int out = targets.getFirst().length;
        double[] weights = new double[HIDDEN * (in + 1) + out * (HIDDEN + 1)];
        Noise noise = new Noise(seed, WEIGHT_STREAM, 0);
        for (int i = 0; i < weights.length; i++) {
            double fan = i < HIDDEN * (in + 1) ? in : HIDDEN;
            weights[i] = noise.uniform(i, -1, 1) / Math.sqrt(fan);
        }
        Perceptron network = new Perceptron(components, inputs, outputs, weights);
        network.train(
                reduced.stream().map(inputs::standardised).toList(),
                targets.stream().map(outputs::standardised).toList(),
                seed);
        return network;
    }

    private static double[] reduced(PrincipalComponents components, float[] sample) {
        float[] projected = components.project(sample);
        double[] values = new double[projected.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = projected[i];
        }
        return values;
    }

    private void train(List<double[]> x, List<double[]> y, long seed) {
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        double[] gradient = new double[weights.length];
        int updates = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            List<Integer> order = shuffled(x.size(), new Noise(seed, ORDER_STREAM, epoch));
            double rate = RATE * (1 - (double) epoch / EPOCHS);
            for (int from = 0; from < order.size(); from += BATCH) {
                List<Integer> batch = order.subList(from, Math.min(order.size(), from + BATCH));
                Arrays.fill(gradient, 0);
                batch.forEach(row -> addGradient(x.get(row), y.get(row), gradient));
                updates++;
                double correction =
                        Math.sqrt(1 - Math.pow(BETA2, updates)) / (1 - Math.pow(BETA1, updates));
                for (int i = 0; i < weights.length; i++) {
                    double slope = gradient[i] / batch.size() + DECAY * weights[i];
                    mean[i] = BETA1 * mean[i] + (1 - BETA1) * slope;
                    square[i] = BETA2 * square[i] + (1 - BETA2) * slope * slope;
                    weights[i] -= rate * correction * mean[i] / (Math.sqrt(square[i]) + TINY);
                }
            }
        }
    }

    private static List<Integer> shuffled(int count, Noise noise) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(noise.below(i, i + 1), i);
        }
        return order;
    }

    private double[] hidden(double[] x) {
        double[] hidden = new double[HIDDEN];
        for (int h = 0; h < HIDDEN; h++) {
            double sum = weights[h * (in + 1) + in];
            for (int i = 0; i < in; i++) {
                sum += weights[h * (in + 1) + i] * x[i];
            }
            hidden[h] = Math.tanh(sum);
        }
        return hidden;
    }

    private double[] outputs(double[] hidden) {
        int second = HIDDEN * (in + 1);
        double[] values = new double[out];
        for (int k = 0; k < out; k++) {
            int row = second + k * (HIDDEN + 1);
            double sum = weights[row + HIDDEN];
            for (int h = 0; h < HIDDEN; h++) {
                sum += weights[row + h] * hidden[h];
            }
            values[k] = sum;
        }
        return values;
    }

    private void addGradient(double[] x, double[] y, double[] gradient) {
        double[] hidden = hidden(x);
        double[] read = outputs(hidden);
        double[] back = new double[HIDDEN];
        int second = HIDDEN * (in + 1);
        for (int k = 0; k < out; k++) {
            double error = read[k] - y[k];
            int row = second + k * (HIDDEN + 1);
            gradient[row + HIDDEN] += error;
            for (int h = 0; h < HIDDEN; h++) {
                gradient[row + h] += error * hidden[h];
                back[h] += error * weights[row + h];
            }
        }
        for (int h = 0; h < HIDDEN; h++) {
            double error = back[h] * (1 - hidden[h] * hidden[h]);
            int row = h * (in + 1);
            gradient[row + in] += error;
            for (int i = 0; i < in; i++) {
                gradient[row + i] += error * x[i];
            }
        }
    }

    /** Returns the network's estimate for a sample, in the targets' units. */
    public double[] estimate(float[] sample) {
        double[] read = outputs(hidden(inputs.standardised(reduced(components, sample))));
        for (int k = 0; k < out; k++) {
            read[k] = read[k] * outputs.deviation[k] + outputs.mean[k];
        }
        return read;
    }
}
