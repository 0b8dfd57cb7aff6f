package dev.gedanken.nn.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.Tensors;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam (Kingma &amp; Ba 2015, algorithm 1) with decoupled weight decay (AdamW, Loshchilov &amp;
 * Hutter 2019, algorithm 2), clipping and an optional running average of the weights, all of whose
 * state can be saved and restored.
 *
 * <p>DJL's own optimiser does not expose its moments, so a resumed training would differ from an
 * uninterrupted one.
 */
public final class Adam implements AutoCloseable {
    private static final String FIRST = "m.";
    private static final String SECOND = "v.";
    private static final String AVERAGE = "average.";
    private static final String STEPS = "steps";

    /** The average forgets its random start: at first it covers about a tenth of the steps made. */
    private static final float AVERAGE_WARM_UP = 10;

    private final NDManager manager;
    private final AdamSettings settings;
    private final Parameters parameters;
    private final List<NDArray> weights;
    private final List<NDArray> firstMoments = new ArrayList<>();
    private final List<NDArray> secondMoments = new ArrayList<>();
    private final List<NDArray> averages = new ArrayList<>();
    private long steps;

    /** Creates an optimiser with zero moments; it ignores weights that are created later. */
    public Adam(NDManager parent, Parameters parameters, AdamSettings settings) {
        this.manager = parent.newSubManager();
        this.settings = settings;
        this.parameters = parameters;
        this.weights = parameters.all();
        for (NDArray weight : weights) {
            firstMoments.add(manager.zeros(weight.getShape()));
            secondMoments.add(manager.zeros(weight.getShape()));
            if (keepsAverage()) {
                averages.add(manager.create(weight.toFloatArray(), weight.getShape()));
            }
        }
    }

    private boolean keepsAverage() {
        return settings.averageDecay() > 0;
    }

    /**
     * Applies the parameters' gradients, then clears them.
     *
     * @param scope manager for temporaries, closed by the caller
     * @return the gradient's global norm before clipping; if it is not finite, nothing was changed
     */
    public double step(NDManager scope, double learningRate) {
        List<NDArray> gradients = new ArrayList<>();
        for (NDArray weight : weights) {
            NDArray gradient = weight.getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
        }
        double norm = step(scope, gradients, learningRate);
        gradients.forEach(gradient -> gradient.muli(0));
        return norm;
    }

    /**
     * Applies gradients.
     *
     * @param scope manager for temporaries, closed by the caller
     * @param gradients one for each parameter, in the parameters' order
     * @return the gradient's global norm before clipping; if it is not finite, nothing was changed
     */
    public double step(NDManager scope, List<NDArray> gradients, double learningRate) {
        double[] norms = new double[gradients.size()];
        double squares = 0;
        for (int i = 0; i < norms.length; i++) {
            double square = squares(gradients.get(i));
            norms[i] = Math.sqrt(square);
            squares += square;
        }
        double norm = Math.sqrt(squares);
        if (Double.isFinite(norm)) {
            steps++;
            for (int i = 0; i < norms.length; i++) {
                float scale = scale(i, norms[i], norm);
                NDArray clipped = gradients.get(i).mul(scale);
                clipped.attach(scope);
                update(i, clipped, learningRate);
            }
        }
        return norm;
    }

    private static double squares(NDArray gradient) {
        try (NDArray squares = gradient.mul(gradient);
                NDArray sum = squares.sum()) {
            return sum.getFloat();
        }
    }

    private float scale(int i, double norm, double globalNorm) {
        return switch (settings.clipping()) {
            case Clipping.None() -> 1;
            case Clipping.ByNorm byNorm -> byNorm.scale(globalNorm);
            case Clipping.Adaptive adaptive -> adaptive.scale(weights.get(i), norm);
        };
    }

    private void update(int i, NDArray gradient, double learningRate) {
        NDArray first = firstMoments.get(i);
        NDArray second = secondMoments.get(i);
        try (NDArray firstShare = gradient.mul(1 - settings.beta1());
                NDArray secondShare = gradient.mul(gradient).muli(1 - settings.beta2())) {
            first.muli(settings.beta1()).addi(firstShare);
            second.muli(settings.beta2()).addi(secondShare);
        }
        double correction1 = 1 - Math.pow(settings.beta1(), steps);
        double correction2 = 1 - Math.pow(settings.beta2(), steps);
        try (NDArray root = second.sqrt();
                NDArray change = first.mul((float) (learningRate / correction1))) {
            root.divi((float) Math.sqrt(correction2)).addi(settings.epsilon());
            change.divi(root);
            apply(weights.get(i), change, learningRate);
            if (keepsAverage()) {
                average(i);
            }
        }
    }

    private void apply(NDArray weight, NDArray change, double learningRate) {
        boolean isTrained = weight.hasGradient();
        if (isTrained) {
            weight.setRequiresGradient(false);
        }
        if (settings.weightDecay() > 0) {
            weight.muli((float) (1 - learningRate * settings.weightDecay()));
        }
        weight.subi(change);
        if (isTrained) {
            weight.setRequiresGradient(true);
        }
    }

    private void average(int i) {
        float kept = Math.min(settings.averageDecay(), (1f + steps) / (AVERAGE_WARM_UP + steps));
        try (NDArray copy = weights.get(i).stopGradient();
                NDArray share = copy.mul(1 - kept)) {
            averages.get(i).muli(kept).addi(share);
        }
    }

    /**
     * Returns the averaged weights, keyed like {@link Parameters#snapshot()}; the current ones if
     * no average is kept.
     */
    public Map<String, Tensor> averagedWeights() {
        return keepsAverage() ? keyed("", averages) : parameters.snapshot();
    }

    /** Returns everything needed to continue: moments, averages and the number of steps. */
    public Map<String, Tensor> snapshot() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.putAll(keyed(FIRST, firstMoments));
        state.putAll(keyed(SECOND, secondMoments));
        if (keepsAverage()) {
            state.putAll(keyed(AVERAGE, averages));
        }
        state.put(STEPS, Tensor.of(new long[] {1}, steps));
        return state;
    }

    /**
     * Takes over a snapshot of an optimiser for the same parameters.
     *
     * @throws IllegalArgumentException if something is missing
     */
    public void restore(Map<String, Tensor> state) {
        fill(FIRST, firstMoments, state);
        fill(SECOND, secondMoments, state);
        if (keepsAverage()) {
            fill(AVERAGE, averages, state);
        }
        steps = (long) require(state, STEPS).get(0);
    }

    /** Returns how many updates have been made. */
    public long steps() {
        return steps;
    }

    @Override
    public void close() {
        manager.close();
    }

    private Map<String, Tensor> keyed(String prefix, List<NDArray> arrays) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        List<String> names = parameters.names();
        for (int i = 0; i < arrays.size(); i++) {
            state.put(prefix + names.get(i), Tensors.of(arrays.get(i)));
        }
        return state;
    }

    private void fill(String prefix, List<NDArray> arrays, Map<String, Tensor> state) {
        List<String> names = parameters.names();
        for (int i = 0; i < arrays.size(); i++) {
            Tensors.fill(arrays.get(i), require(state, prefix + names.get(i)));
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
