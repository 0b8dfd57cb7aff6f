package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows of K steps with the targets of every step; lists are indexed by k. Entries without a
 * target have weight 0.
 *
 * @param pixels the last frames at the beginning,
 *     {@code (rows, 3·stack, frame, frame) float32 in [0, 1]}
 * @param actions a one-hot, K of {@code (rows, actions)}
 * @param values z, K + 1 of {@code (rows)}
 * @param valueWeights K + 1 of {@code (rows)}
 * @param policies π, K + 1 of {@code (rows, actions)}
 * @param policyWeights K + 1 of {@code (rows)}
 * @param rewards u, K of {@code (rows)}
 * @param goingOn 1 unless the step ended the episode, K of {@code (rows)}
 * @param outcomeWeights of both, K of {@code (rows)}
 */
record Batch(
        NDArray pixels,
        List<NDArray> actions,
        List<NDArray> values,
        List<NDArray> valueWeights,
        List<NDArray> policies,
        List<NDArray> policyWeights,
        List<NDArray> rewards,
        List<NDArray> goingOn,
        List<NDArray> outcomeWeights) {

    /**
     * A moment of the replay at which a window begins.
     *
     * @param game its game
     * @param t index of its frame
     * @param weight of the row in the loss, which compensates for prioritised sampling
     */
    record Start(Game game, int t, float weight) {}

    /** Arranges windows for the network. */
    static Batch of(
            NDManager scope,
            MuZeroConfig config,
            MuZeroTrainingSettings settings,
            List<Start> starts) {
        Columns columns = new Columns(config, settings, starts.size());
        for (int row = 0; row < starts.size(); row++) {
            columns.fill(row, starts.get(row));
        }
        return columns.on(scope, pixels(scope, config, starts));
    }

    /** Returns the stacked frames of moments, {@code (rows, 3·stack, frame, frame)}. */
    static NDArray pixels(NDManager scope, MuZeroConfig config, List<Start> starts) {
        List<Frame> frames = new ArrayList<>();
        starts.forEach(start -> frames.addAll(start.game().stacked(start.t(), config.stack())));
        return stacked(scope, config, frames);
    }

    /** Returns frames, {@code stack} for each row, as {@code (rows, 3·stack, frame, frame)}. */
    static NDArray stacked(NDManager scope, MuZeroConfig config, List<Frame> frames) {
        int side = config.frameSize();
        return FrameTensors.on(scope, frames)
                .reshape(-1, (long) Frame.CHANNELS * config.stack(), side, side);
    }

    /** Returns actions one-hot, {@code (rows, actions)}. */
    static NDArray oneHot(NDManager scope, MuZeroConfig config, int[] actions) {
        float[] values = new float[actions.length * config.actions()];
        for (int row = 0; row < actions.length; row++) {
            values[row * config.actions() + actions[row]] = 1;
        }
        return scope.create(values, new Shape(actions.length, config.actions()));
    }

    /** The numbers of a batch, k by k, before they become tensors. */
    private static final class Columns {
        private final MuZeroConfig config;
        private final MuZeroTrainingSettings settings;
        private final int rows;
        private final float[][] actions;
        private final float[][] values;
        private final float[][] valueWeights;
        private final float[][] policies;
        private final float[][] policyWeights;
        private final float[][] rewards;
        private final float[][] goingOn;
        private final float[][] outcomeWeights;

        Columns(MuZeroConfig config, MuZeroTrainingSettings settings, int rows) {
            this.config = config;
            this.settings = settings;
            this.rows = rows;
            int steps = settings.unrollSteps();
            int wide = rows * config.actions();
            actions = new float[steps][wide];
            values = new float[steps + 1][rows];
            valueWeights = new float[steps + 1][rows];
            policies = new float[steps + 1][wide];
            policyWeights = new float[steps + 1][rows];
            rewards = new float[steps][rows];
            goingOn = new float[steps][rows];
            outcomeWeights = new float[steps][rows];
        }

        void fill(int row, Start start) {
            Game game = start.game();
            boolean isOver = false;
            for (int k = 0; k <= settings.unrollSteps(); k++) {
                int t = start.t() + k;
                boolean isThere = !isOver && t <= game.steps();
                if (isThere) {
                    fillTargets(k, row, game, t, start.weight());
                }
                if (k < settings.unrollSteps()) {
                    boolean isTaken = isThere && t < game.steps();
                    int action = isTaken ? game.action(t) : 0;
                    actions[k][row * config.actions() + action] = 1;
                    if (isTaken) {
                        rewards[k][row] = (float) game.outcome(t).reward();
                        goingOn[k][row] = game.outcome(t).terminated() ? 0 : 1;
                        outcomeWeights[k][row] = start.weight();
                    }
                    isOver = !isTaken || game.outcome(t).terminated();
                }
            }
        }

        private void fillTargets(int k, int row, Game game, int t, float weight) {
            double value = game.valueTarget(t, settings.tdSteps(), config.discount());
            if (!Double.isNaN(value)) {
                values[k][row] = (float) value;
                valueWeights[k][row] = weight;
            }
            float @Nullable [] policy = game.policy(t);
            if (policy != null) {
                System.arraycopy(policy, 0, policies[k], row * config.actions(), config.actions());
                policyWeights[k][row] = weight;
            } else if (game.isRecorded() && t < game.steps()) {
                policies[k][row * config.actions() + game.action(t)] = 1;
                policyWeights[k][row] = weight * settings.imitation();
            }
        }

        Batch on(NDManager scope, NDArray pixels) {
            return new Batch(
                    pixels,
                    wide(scope, actions),
                    narrow(scope, values),
                    narrow(scope, valueWeights),
                    wide(scope, policies),
                    narrow(scope, policyWeights),
                    narrow(scope, rewards),
                    narrow(scope, goingOn),
                    narrow(scope, outcomeWeights));
        }

        private List<NDArray> wide(NDManager scope, float[][] columns) {
            List<NDArray> arrays = new ArrayList<>();
            for (float[] column : columns) {
                arrays.add(scope.create(column, new Shape(rows, config.actions())));
            }
            return List.copyOf(arrays);
        }

        private List<NDArray> narrow(NDManager scope, float[][] columns) {
            List<NDArray> arrays = new ArrayList<>();
            for (float[] column : columns) {
                arrays.add(scope.create(column));
            }
            return List.copyOf(arrays);
        }
    }
}
