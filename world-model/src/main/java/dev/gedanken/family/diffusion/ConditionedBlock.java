package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Parameters;
import java.util.Optional;

/**
 * A residual block with adaptive group norm: {@code x + conv(silu(norm(conv(silu(norm(x))))))}.
 *
 * @param first norm before the first convolution
 * @param widen the first convolution, which may change the number of channels
 * @param second norm before the second convolution
 * @param refine the second convolution
 * @param shortcut maps x where the number of channels changes
 */
record ConditionedBlock(
        AdaptiveGroupNorm first,
        Convolution widen,
        AdaptiveGroupNorm second,
        Convolution refine,
        Optional<Convolution> shortcut) {

    static ConditionedBlock create(
            Parameters parameters, String name, int condition, int in, int out) {
        return new ConditionedBlock(
                AdaptiveGroupNorm.create(parameters, name + ".norm1", condition, in),
                Convolution.threeByThree(parameters, name + ".conv1", in, out),
                AdaptiveGroupNorm.create(parameters, name + ".norm2", condition, out),
                Convolution.threeByThree(parameters, name + ".conv2", out, out),
                in == out
                        ? Optional.empty()
                        : Optional.of(
                                Convolution.pointwise(parameters, name + ".shortcut", in, out)));
    }

    /**
     * Maps {@code (rows, in, height, width)} to {@code (rows, out, height, width)}.
     *
     * @param condition {@code (rows, condition)}
     */
    NDArray apply(NDArray x, NDArray condition) {
        NDArray inner = widen.apply(Activations.silu(first.apply(x, condition)));
        NDArray outer = refine.apply(Activations.silu(second.apply(inner, condition)));
        return shortcut.map(map -> map.apply(x)).orElse(x).add(outer);
    }
}
