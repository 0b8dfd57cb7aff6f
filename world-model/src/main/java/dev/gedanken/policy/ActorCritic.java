package dev.gedanken.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.NormedDense;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import java.util.ArrayList;
import java.util.List;

/**
 * Actor and critic (Hafner et al. 2023, equation 5): π(a | s) as a categorical distribution, and
 * the distribution of the return from s over the bins of {@link TwoHot}. Both are perceptrons over
 * the features of a belief. Both last layers start at zero, so a new policy is uniform and predicts
 * nothing.
 */
final class ActorCritic {
    /** The scope of the weights' names. */
    static final String SCOPE = "policy";

    private final PolicySizes sizes;
    private final Perceptron actor;
    private final Perceptron critic;

    private record Perceptron(List<NormedDense> layers, Dense out) {
        static Perceptron create(Parameters parameters, String name, PolicySizes sizes, int out) {
            List<NormedDense> layers = new ArrayList<>();
            for (int i = 0; i < sizes.policyLayers(); i++) {
                int in = i == 0 ? sizes.features() : sizes.policyUnits();
                String layer = "%s.%d".formatted(name, i);
                layers.add(NormedDense.create(parameters, layer, in, sizes.policyUnits()));
            }
            return new Perceptron(
                    List.copyOf(layers),
                    Dense.zero(parameters, name + ".out", sizes.policyUnits(), out));
        }

        NDArray apply(NDArray features) {
            NDArray x = features;
            for (NormedDense layer : layers) {
                x = layer.apply(x);
            }
            return out.apply(x);
        }
    }

    ActorCritic(PolicySizes sizes, Parameters parameters) {
        this.sizes = sizes;
        actor = Perceptron.create(parameters, "actor", sizes, sizes.actions());
        critic = Perceptron.create(parameters, "critic", sizes, TwoHot.BINS);
    }

    /** Returns how many numbers a belief's features have. */
    int features() {
        return sizes.features();
    }

    /** Returns π(a | s), one variable of a class for each action, from features {@code (rows, features)}. */
    OneHotCategorical policy(NDArray features) {
        NDArray logits = actor.apply(features);
        Shape shape = new Shape(features.getShape().get(0), 1, sizes.actions());
        return OneHotCategorical.of(logits.reshape(shape), sizes.policyUnimix());
    }

    /** Returns the logits of the return, {@code (rows, 255)}. */
    NDArray returns(NDArray features) {
        return critic.apply(features);
    }
}
