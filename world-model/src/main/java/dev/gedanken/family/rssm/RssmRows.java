package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.LatentView;
import dev.gedanken.nn.CategoricalSampler;
import dev.gedanken.nn.CategoricalSampler.Logits;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs the beliefs of a native call into arrays and cuts its results into beliefs.
 *
 * <p>A belief holds h as {@code (deter) float32} and z as the class of each variable, {@code (variables) uint8}.
 *
 * @param config the model's sizes
 */
record RssmRows(RssmConfig config) {
    static final String DETER = "deter";
    static final String STOCH = "stoch";

    /** Returns the zeros of a call before the first frame, {@code (rows, numbers)}. */
    NDArray zeros(NDManager scope, int numbers) {
        return scope.zeros(new Shape(FixedBatch.ROWS, numbers));
    }

    /** Returns h of some beliefs, {@code (rows, deter)}. */
    NDArray deter(NDManager scope, List<Belief> padded) {
        return scope.create(deter(padded), new Shape(padded.size(), config.deter()));
    }

    /** Returns h of some beliefs, row by row. */
    float[] deter(List<Belief> beliefs) {
        float[] values = new float[beliefs.size() * config.deter()];
        for (int row = 0; row < beliefs.size(); row++) {
            beliefs.get(row).tensor(DETER).copyTo(values, row * config.deter());
        }
        return values;
    }

    /** Returns z of some beliefs as one-hot vectors, {@code (rows, stoch)}. */
    NDArray stoch(NDManager scope, List<Belief> padded) {
        return oneHot(scope, classes(padded));
    }

    /** Returns the classes of z of some beliefs, {@code (rows, variables)}. */
    int[] classes(List<Belief> beliefs) {
        int[] classes = new int[beliefs.size() * config.variables()];
        for (int row = 0; row < beliefs.size(); row++) {
            Tensor stoch = beliefs.get(row).tensor(STOCH);
            for (int i = 0; i < config.variables(); i++) {
                classes[row * config.variables() + i] = stoch.getInt(i);
            }
        }
        return classes;
    }

    /** Returns classes as one-hot vectors, {@code (rows, stoch)}. */
    NDArray oneHot(NDManager scope, int[] classes) {
        float[] values = new float[classes.length * config.classes()];
        for (int i = 0; i < classes.length; i++) {
            values[i * config.classes() + classes[i]] = 1;
        }
        return scope.create(values, new Shape(classes.length / config.variables(), config.stoch()));
    }

    /** Returns the actions of a call, padded, {@code (rows, actions)} one-hot. */
    NDArray paddedActions(NDManager scope, List<? extends Input> inputs) {
        return actions(scope, FixedBatch.padded(new ArrayList<>(inputs)));
    }

    /** Returns actions, {@code (rows, actions)} one-hot. */
    NDArray actions(NDManager scope, List<? extends Input> inputs) {
        float[] values = new float[inputs.size() * config.actions()];
        for (int row = 0; row < inputs.size(); row++) {
            values[row * config.actions() + action(inputs.get(row)).index()] = 1;
        }
        return scope.create(values, new Shape(inputs.size(), config.actions()));
    }

    private static Action action(Input input) {
        if (input instanceof Action action) {
            return action;
        }
        throw BadInputException.of("worldmodel.rssm.input", input);
    }

    /**
     * Draws a class of every variable of every row, padded.
     *
     * @param logs log p, {@code (rows, variables, classes)}
     * @param luck noise of the rows; variable i uses number i
     * @param temperature 0 takes the most probable classes
     */
    int[] paddedDrawn(float[] logs, List<Noise> luck, float temperature) {
        return drawn(logs, FixedBatch.padded(luck), temperature);
    }

    /** Draws a class of every variable of every row, as many as there is luck for. */
    int[] drawn(float[] logs, List<Noise> luck, float temperature) {
        int[] classes = new int[luck.size() * config.variables()];
        for (int row = 0; row < luck.size(); row++) {
            for (int i = 0; i < config.variables(); i++) {
                int at = row * config.variables() + i;
                Logits logits = new Logits(logs, at * config.classes(), config.classes());
                classes[at] =
                        CategoricalSampler.sample(logits, luck.get(row).uniform(i), temperature);
            }
        }
        return classes;
    }

    /** Returns the belief of a row. */
    Belief belief(float[] h, int[] classes, int row) {
        int from = row * config.deter();
        float[] deter = Arrays.copyOfRange(h, from, from + config.deter());
        byte[] stoch = new byte[config.variables()];
        for (int i = 0; i < stoch.length; i++) {
            stoch[i] = (byte) classes[row * config.variables() + i];
        }
        return new Belief(
                List.of(
                        new Part(DETER, Tensor.owning(new long[] {config.deter()}, deter)),
                        new Part(STOCH, Tensor.owning(new long[] {config.variables()}, stoch))));
    }

    /** Returns probabilities of a row as a view. */
    LatentView categories(String name, float[] probabilities, int row) {
        int from = row * config.stoch();
        float[] own = Arrays.copyOfRange(probabilities, from, from + config.stoch());
        long[] shape = {config.variables(), config.classes()};
        return new LatentView.Categories(name, Tensor.owning(shape, own));
    }

    /**
     * Returns the drawn classes as a view: for each variable, one class has all of the probability.
     */
    LatentView drawnCategories(Belief belief) {
        float[] stoch = Arrays.copyOfRange(features(belief), config.deter(), config.features());
        return categories("Stochastic state", stoch, 0);
    }

    /** Returns the heads' input of a belief, h and the one-hot z. */
    float[] features(Belief belief) {
        List<Belief> alone = List.of(belief);
        return features(deter(alone), classes(alone));
    }

    /**
     * Returns the heads' input, row by row: h and the one-hot z.
     *
     * @param deter h, row by row
     * @param classes of z, row by row
     */
    float[] features(float[] deter, int[] classes) {
        int count = deter.length / config.deter();
        float[] features = new float[count * config.features()];
        for (int row = 0; row < count; row++) {
            int at = row * config.features();
            System.arraycopy(deter, row * config.deter(), features, at, config.deter());
            for (int i = 0; i < config.variables(); i++) {
                int drawn = classes[row * config.variables() + i];
                features[at + config.deter() + i * config.classes() + drawn] = 1;
            }
        }
        return features;
    }
}
