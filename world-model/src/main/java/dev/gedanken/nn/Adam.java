package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam (Kingma &amp; Ba 2015, algorithm 1) with clipping of the global gradient norm and an exponential
 * moving average of the weights, all of whose state can be saved and restored.
 *
 * <p>DJL's own optimiser keeps its moments to itself, which would make a resumed training differ from an
 * uninterrupted one.
 */
public final class Adam implements AutoCloseable {
    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.99f;
    private static final float EPSILON = 1e-8f;

    /** The average forgets its random start: it covers about a tenth of the steps made, at first. */
    private static final float AVERAGE_WARM_UP = 10;

    private final NDManager manager;
    private final Parameters parameters;
    private final List<NDArray> weights;
    private final List<NDArray> firstMoments = new ArrayList<>();
    private final List<NDArray> secondMoments = new ArrayList<>();
    private final List<NDArray> averages = new ArrayList<>();
    private final float maxNorm;
    private final float averageDecay;
    private long steps;

    /**
     * Creates an optimiser with zero moments.
     *
     * @param maxNorm gradients with a larger global norm are scaled down to it
     * @param averageDecay share of the running average that each step keeps, in [0, 1)
     */
    public Adam(NDManager parent, Parameters parameters, float maxNorm, float averageDecay) {
        this.manager = parent.newSubManager();
        this.parameters = parameters;
        this.weights = parameters.all();
        this.maxNorm = maxNorm;
        this.averageDecay = averageDecay;
        for (NDArray weight : weights) {
            firstMoments.add(manager.zeros(weight.getShape()));
            secondMoments.add(manager.zeros(weight.getShape()));
            averages.add(manager.create(weight.toFloatArray(), weight.getShape()));
        }
    }

    /**
     * Applies the gradients that stand at the parameters, then clears them.
     *
     * @param scope manager for temporaries, closed by the caller
     * @return the gradient's global norm before clipping; if it is not finite, nothing was changed
     */
    public double step(NDManager scope, double learningRate) {
        List<NDArray> gradients = new ArrayList<>();
        double squares = 0;
        for (NDArray weight : weights) {
            NDArray gradient = weight.getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
            squares += gradient.mul(gradient).sum().getFloat();
        }
        double norm = Math.sqrt(squares);
        if (Double.isFinite(norm)) {
            steps++;
            float scale = (float) Math.min(1, maxNorm / (norm + 1e-6));
            for (int i = 0; i < weights.size(); i++) {
                update(i, gradients.get(i).mul(scale), learningRate, scope);
            }
        }
        gradients.forEach(gradient -> gradient.muli(0));
        return norm;
    }

    private void update(int i, NDArray gradient, double learningRate, NDManager scope) {
        NDArray first = firstMoments.get(i);
        NDArray second = secondMoments.get(i);
        first.muli(BETA_1).addi(gradient.mul(1 - BETA_1));
        second.muli(BETA_2).addi(gradient.mul(gradient).muli(1 - BETA_2));
        double correction1 = 1 - Math.pow(BETA_1, steps);
        double correction2 = 1 - Math.pow(BETA_2, steps);
        try (NDArray root = second.sqrt();
                NDArray change = first.mul((float) (learningRate / correction1))) {
            root.divi((float) Math.sqrt(correction2)).addi(EPSILON);
            change.divi(root);
            NDArray weight = weights.get(i);
            weight.setRequiresGradient(false);
            weight.subi(change);
            float kept = Math.min(averageDecay, (1f + steps) / (AVERAGE_WARM_UP + steps));
            try (NDArray share = weight.mul(1 - kept)) {
                averages.get(i).muli(kept).addi(share);
            }
            weight.setRequiresGradient(true);
        }
    }

    /** Returns the averaged weights, keyed like {@link Parameters#snapshot()}. */
    public Map<String, Tensor> averagedWeights() {
        return keyed("", averages);
    }

    /** Returns everything needed to go on: moments, averages and the number of steps. */
    public Map<String, Tensor> snapshot() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.putAll(keyed("adam.m.", firstMoments));
        state.putAll(keyed("adam.v.", secondMoments));
        state.putAll(keyed("adam.average.", averages));
        state.put("adam.steps", Tensor.of(new long[] {1}, steps));
        return state;
    }

    /** Takes over a snapshot of an optimiser for the same parameters. */
    public void restore(Map<String, Tensor> state) {
        fill("adam.m.", firstMoments, state);
        fill("adam.v.", secondMoments, state);
        fill("adam.average.", averages, state);
        steps = (long) require(state, "adam.steps").get(0);
    }

    /** Returns how many updates were made. */
    public long steps() {
        return steps;
    }

    @Override
    public void close() {
        manager.close();
    }

    private Map<String, Tensor> keyed(String prefix, List<NDArray> arrays) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        List<String> names = List.copyOf(parameters.names());
        for (int i = 0; i < arrays.size(); i++) {
            state.put(prefix + names.get(i), Tensors.of(arrays.get(i)));
        }
        return state;
    }

    private void fill(String prefix, List<NDArray> arrays, Map<String, Tensor> state) {
        List<String> names = List.copyOf(parameters.names());
        for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).set(require(state, prefix + names.get(i)).toArray());
        }
    }

    private static Tensor require(Map<String, Tensor> state, String key) {
        Tensor tensor = state.get(key);
        if (tensor == null) {
            throw new IllegalArgumentException("Optimiser state lacks '%s'.".formatted(key));
        }
        return tensor;
    }
}
