package dev.gedanken.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets an actor act inside a model: rollouts that begin from given beliefs and see no frame.
 *
 * @param model the model to act in; has features and predicts reward and continuation
 * @param inputs the possible inputs, by their index
 * @param horizon H, steps of a rollout
 */
record Imagination(WorldModel model, List<Input> inputs, int horizon) {
    private static final int ACTOR_STREAM = 51;

    /** First noise stream of a batch's rows; each row has its own. */
    private static final int FIRST_ROW_STREAM = 10_000;

    Imagination {
        inputs = List.copyOf(inputs);
    }

    /**
     * Rollouts of one length; step t of row i has index {@code t·rows + i}.
     *
     * @param features of the states 0 … H, {@code ((horizon + 1)·rows, features)} flat
     * @param actions indices of the inputs 0 … H−1, {@code (horizon·rows)}
     * @param rewards predicted on arrival at the states 1 … H, {@code (horizon·rows)}
     * @param goingOn probability on arrival that the episode continues, {@code (horizon·rows)}
     * @param rows how many rollouts
     * @param width features of one state
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Rollouts(
            float[] features,
            int[] actions,
            double[] rewards,
            double[] goingOn,
            int rows,
            int width) {

        /** Returns one row's numbers for every step. */
        static double[] ofRow(double[] values, int row, int rows) {
            double[] own = new double[values.length / rows];
            for (int t = 0; t < own.length; t++) {
                own[t] = values[t * rows + row];
            }
            return own;
        }
    }

    /**
     * Imagines rollouts.
     *
     * @param actor chooses the inputs by its probabilities
     * @param beginnings one belief for each rollout
     * @param luck the only source of noise for the whole call
     */
    Rollouts run(ActorCritic actor, NDManager manager, List<Belief> beginnings, Noise luck) {
        int rows = beginnings.size();
        StateBatch states = BeliefBatch.of(model, beginnings);
        float[] now = states.features();
        int width = now.length / rows;
        float[] features = new float[(horizon + 1) * now.length];
        int[] actions = new int[horizon * rows];
        double[] rewards = new double[horizon * rows];
        double[] goingOn = new double[horizon * rows];
        System.arraycopy(now, 0, features, 0, now.length);
        for (int t = 0; t < horizon; t++) {
            int[] chosen = choose(actor, manager, now, rows, luck, t);
            states = states.imagine(inputsOf(chosen), rowLuck(luck, rows, t));
            float[] arrived = states.rewards();
            float[] going = states.goingOn();
            for (int row = 0; row < rows; row++) {
                int at = t * rows + row;
                actions[at] = chosen[row];
                rewards[at] = arrived[row];
                goingOn[at] = going[row];
            }
            now = states.features();
            System.arraycopy(now, 0, features, (t + 1) * now.length, now.length);
        }
        return new Rollouts(features, actions, rewards, goingOn, rows, width);
    }

    private static int[] choose(
            ActorCritic actor, NDManager manager, float[] features, int rows, Noise luck, int t) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray uniforms =
                    scope.create(
                            stretch(luck.onStream(ACTOR_STREAM), t * rows, rows),
                            new Shape(rows, 1));
            NDArray states = scope.create(features, new Shape(rows, features.length / rows));
            float[] chosen = actor.policy(states).sample(uniforms).toFloatArray();
            return indices(chosen, rows);
        }
    }

    private static float[] stretch(Noise luck, int from, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = luck.uniform(from + i);
        }
        return values;
    }

    /** Returns the index of the one in each one-hot row. */
    private static int[] indices(float[] oneHot, int rows) {
        int classes = oneHot.length / rows;
        int[] indices = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 1; i < classes; i++) {
                boolean isMore = oneHot[row * classes + i] > oneHot[row * classes + indices[row]];
                indices[row] = isMore ? i : indices[row];
            }
        }
        return indices;
    }

    private List<Input> inputsOf(int[] chosen) {
        List<Input> taken = new ArrayList<>(chosen.length);
        for (int index : chosen) {
            taken.add(inputs.get(index));
        }
        return taken;
    }

    private List<Noise> rowLuck(Noise luck, int rows, int t) {
        List<Noise> own = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            own.add(new Noise(luck.seed(), FIRST_ROW_STREAM + row, luck.step() * horizon + t));
        }
        return own;
    }
}
