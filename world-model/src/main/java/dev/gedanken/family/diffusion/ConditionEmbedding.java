package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.Parameters;

/** Turns the noise level and the actions taken into the condition of every block. */
final class ConditionEmbedding {
    private static final int FREQUENCIES = 16;
    private static final double SLOWEST = 0.25;
    private static final double RATIO = 1.5;

    private final NDArray frequencies;
    private final Embedding action;
    private final Dense noiseIn;
    private final Dense actionIn;
    private final Dense out;

    ConditionEmbedding(DiffusionConfig config, Parameters parameters) {
        int condition = config.condition();
        frequencies = parameters.constant(frequencies(), new Shape(1, FREQUENCIES));
        action = Embedding.create(parameters, "action", config.actions(), condition / 4);
        noiseIn = Dense.create(parameters, "noise", 2 * FREQUENCIES, condition);
        actionIn = Dense.create(parameters, "actions", config.past() * (condition / 4), condition);
        out = Dense.create(parameters, "condition", condition, condition);
    }

    /** Returns frequencies in geometric progression, in radians. */
    private static float[] frequencies() {
        float[] values = new float[FREQUENCIES];
        double frequency = 2 * Math.PI * SLOWEST;
        for (int i = 0; i < FREQUENCIES; i++) {
            values[i] = (float) frequency;
            frequency *= RATIO;
        }
        return values;
    }

    /**
     * Returns the condition, {@code (rows, condition)}.
     *
     * @param noise c_noise, {@code (rows)}
     * @param actions the last ones, oldest first, {@code (rows, past) int64}
     */
    NDArray apply(NDArray noise, NDArray actions) {
        NDArray angles = noise.expandDims(1).mul(frequencies);
        NDArray level = noiseIn.apply(angles.cos().concat(angles.sin(), 1));
        NDArray taken = action.apply(actions).reshape(noise.getShape().get(0), -1);
        return Activations.silu(out.apply(Activations.silu(level.add(actionIn.apply(taken)))));
    }
}
