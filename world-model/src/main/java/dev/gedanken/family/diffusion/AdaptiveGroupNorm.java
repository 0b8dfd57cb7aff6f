package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.GroupNorm;
import dev.gedanken.nn.Parameters;

/**
 * Group norm whose gain and bias are computed from a condition (Dhariwal &amp; Nichol 2021, section
 * 3: AdaGN): {@code norm(x)·(1 + gain) + bias}. Both start at zero.
 *
 * @param norm without gain and bias
 * @param gainAndBias of each channel, from the condition
 */
record AdaptiveGroupNorm(GroupNorm norm, Dense gainAndBias) {

    static AdaptiveGroupNorm create(
            Parameters parameters, String name, int condition, int channels) {
        return new AdaptiveGroupNorm(
                new GroupNorm(DiffusionConfig.GROUPS),
                Dense.zero(parameters, name, condition, 2 * channels));
    }

    /**
     * Maps {@code (rows, channels, height, width)} to the same shape.
     *
     * @param condition {@code (rows, condition)}
     */
    NDArray apply(NDArray x, NDArray condition) {
        Shape perChannel = new Shape(x.getShape().get(0), x.getShape().get(1), 1, 1);
        NDList parts = gainAndBias.apply(condition).split(2, 1);
        NDArray gain = parts.get(0).reshape(perChannel).add(1);
        return norm.apply(x).mul(gain).add(parts.get(1).reshape(perChannel));
    }
}
