package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The named trainable arrays of a network, in creation order, on one manager that it owns.
 *
 * <p>Either fresh (initialised from a seed) or filled from saved arrays: {@link #weight} and
 * {@link #zeros} hand out the next array either way, so that a network is written once.
 */
public final class Parameters implements AutoCloseable {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final @Nullable Map<String, Tensor> saved;
    private final SplittableRandom random;
    private final String scope;

    private Parameters(
            NDManager manager,
            @Nullable Map<String, Tensor> saved,
            SplittableRandom random,
            String scope) {
        this.manager = manager;
        this.saved = saved;
        this.random = random;
        this.scope = scope;
    }

    /** Returns parameters that start from random values drawn from {@code seed}. */
    public static Parameters fresh(NDManager parent, String scope, long seed) {
        return new Parameters(parent.newSubManager(), null, new SplittableRandom(seed), scope);
    }

    /** Returns parameters that take their values from {@code saved}, keyed {@code scope.name}. */
    public static Parameters restored(NDManager parent, String scope, Map<String, Tensor> saved) {
        return new Parameters(
                parent.newSubManager(), Map.copyOf(saved), new SplittableRandom(0), scope);
    }

    /**
     * Returns an array drawn from N(0, gain / fanIn) (He et al. 2015 with gain 2 for rectifiers).
     *
     * @throws IllegalArgumentException if restoring and the saved array is absent or of another shape
     */
    public NDArray weight(String name, Shape shape, long fanIn, double gain) {
        double deviation = Math.sqrt(gain / fanIn);
        return add(name, shape, () -> deviation * nextGaussian());
    }

    /** Returns an array of zeros, or of its saved values. */
    public NDArray zeros(String name, Shape shape) {
        return add(name, shape, () -> 0);
    }

    /** Returns an array that is never trained nor saved, owned by these parameters. */
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

    /** Marks every array as wanting a gradient, or not. */
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
     * @throws IllegalArgumentException if one is absent or of another shape
     */
    public void restore(Map<String, Tensor> snapshot) {
        arrays.forEach(
                (name, array) -> array.set(require(snapshot, name, array.getShape()).toArray()));
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray add(String name, Shape shape, DoubleSupplier initial) {
        String key = scope + "." + name;
        float[] values =
                saved == null ? draw(shape, initial) : require(saved, key, shape).toArray();
        NDArray array = manager.create(values, shape);
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

    private static float[] draw(Shape shape, DoubleSupplier initial) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) initial.getAsDouble();
        }
        return values;
    }

    /** Box–Muller; {@link SplittableRandom}'s own gaussian may change between Java versions. */
    private double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
