package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Draws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The named trainable arrays of a network, in creation order, on one manager that it owns.
 *
 * <p>Either fresh (initialised from a seed) or filled from saved arrays: {@link #weight} and
 * {@link #zeros} return the next array in both cases, so that a network is written once.
 */
public final class Parameters implements AutoCloseable {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final String scope;
    private final Source source;

    /** The source of an array. */
    @FunctionalInterface
    private interface Source {
        NDArray array(NDManager manager, String key, Shape shape, Start start);
    }

    /** Initial values: normal around {@code mean}, or {@code mean} itself. */
    private record Start(double deviation, float mean) {}

    private Parameters(NDManager manager, String scope, Source source) {
        this.manager = manager;
        this.scope = scope;
        this.source = source;
    }

    /** Returns parameters that start from random values drawn from {@code seed}. */
    public static Parameters fresh(NDManager parent, String scope, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Parameters(
                parent.newSubManager(),
                scope,
                (manager, key, shape, start) -> manager.create(draw(shape, start, random), shape));
    }

    /** Returns parameters that take their values from {@code saved}, keyed {@code scope.name}. */
    public static Parameters restored(NDManager parent, String scope, Map<String, Tensor> saved) {
        Map<String, Tensor> kept = Map.copyOf(saved);
        return new Parameters(
                parent.newSubManager(),
                scope,
                (manager, key, shape, start) ->
                        manager.create(require(kept, key, shape).toArray(), shape));
    }

    /**
     * Returns parameters whose arrays share the memory of {@code others} but have their own
     * gradients: changes there are visible here.
     */
    public static Parameters sharing(NDManager parent, Parameters others) {
        return new Parameters(
                parent.newSubManager(),
                others.scope,
                (manager, key, shape, start) -> others.shared(manager, key, shape));
    }

    private NDArray shared(NDManager owner, String key, Shape shape) {
        NDArray array = arrays.get(key);
        if (array == null || !array.getShape().equals(shape)) {
            throw new IllegalArgumentException(
                    "There is no parameter '%s' of shape %s to share.".formatted(key, shape));
        }
        NDArray view = array.stopGradient();
        view.attach(owner);
        return view;
    }

    /**
     * Returns an array drawn from N(0, gain / fanIn) (He et al. 2015 with gain 2 for rectifiers).
     *
     * @throws IllegalArgumentException if restoring and the saved array is missing or has another
     *     shape
     */
    public NDArray weight(String name, Shape shape, long fanIn, double gain) {
        return add(name, shape, Math.sqrt(gain / fanIn), 0);
    }

    /** Returns an array of zeros, or of its saved values. */
    public NDArray zeros(String name, Shape shape) {
        return add(name, shape, 0, 0);
    }

    /** Returns an array of ones, or of its saved values: the gains of a norm. */
    public NDArray ones(String name, Shape shape) {
        return filled(name, shape, 1);
    }

    /** Returns an array that starts at {@code value} everywhere, or at its saved values. */
    public NDArray filled(String name, Shape shape, float value) {
        return add(name, shape, 0, value);
    }

    /** Returns an array that is neither trained nor saved, owned by these parameters. */
    public NDArray constant(float[] values, Shape shape) {
        return manager.create(values, shape);
    }

    /** Returns the arrays in creation order. */
    public List<NDArray> all() {
        return List.copyOf(arrays.values());
    }

    /** Returns the keys {@code scope.name} in creation order. */
    public List<String> names() {
        return List.copyOf(arrays.keySet());
    }

    /** Returns how many numbers there are. */
    public long count() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    /** Enables or disables gradients for every array. */
    public void setTrainable(boolean trainable) {
        arrays.values().forEach(array -> array.setRequiresGradient(trainable));
    }

    /** Copies every array to the Java heap, keyed {@code scope.name}. */
    public Map<String, Tensor> snapshot() {
        Map<String, Tensor> copy = new LinkedHashMap<>();
        arrays.forEach((name, array) -> copy.put(name, Tensors.of(array)));
        return copy;
    }

    /**
     * Takes over the values of a snapshot of parameters with the same names and shapes.
     *
     * <p>Only while they are not {@linkplain #setTrainable trainable}.
     *
     * @throws IllegalArgumentException if one is missing or has another shape
     */
    public void restore(Map<String, Tensor> snapshot) {
        arrays.forEach(
                (name, array) -> Tensors.fill(array, require(snapshot, name, array.getShape())));
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray add(String name, Shape shape, double deviation, float mean) {
        String key = scope + "." + name;
        NDArray array = source.array(manager, key, shape, new Start(deviation, mean));
        if (arrays.put(key, array) != null) {
            throw new IllegalArgumentException("Parameter '%s' exists already.".formatted(key));
        }
        return array;
    }

    private static Tensor require(Map<String, Tensor> tensors, String key, Shape shape) {
        Tensor tensor = tensors.get(key);
        if (tensor == null || !tensor.hasShape(shape.getShape())) {
            throw new IllegalArgumentException(
                    "Weights lack '%s' with shape %s%s."
                            .formatted(key, shape, tensor == null ? "" : ", they have " + tensor));
        }
        return tensor;
    }

    private static float[] draw(Shape shape, Start start, SplittableRandom random) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    start.deviation() > 0
                            ? (float) (start.deviation() * nextGaussian(random))
                            : start.mean();
        }
        return values;
    }

    /** {@link SplittableRandom}'s own gaussian may change between Java versions. */
    private static double nextGaussian(SplittableRandom random) {
        return Draws.normal(random.nextDouble(), random.nextDouble());
    }
}
