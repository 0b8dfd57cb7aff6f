package dev.gedanken.nn.optimise;

/**
 * How {@link Adam} updates.
 *
 * @param beta1 share of the gradient's running mean that a step keeps, in [0, 1)
 * @param beta2 share of the squared gradient's running mean that a step keeps, in [0, 1)
 * @param epsilon added to the root of the second moment
 * @param weightDecay share of a weight that a step with learning rate 1 removes, independent of the
 *     gradient
 * @param clipping the treatment of large gradients
 * @param averageDecay share of the weights' running average that a step keeps, in [0, 1); 0 keeps
 *     none
 */
public record AdamSettings(
        float beta1,
        float beta2,
        float epsilon,
        float weightDecay,
        Clipping clipping,
        float averageDecay) {

    /** Returns β = (0.9, 0.99), ε = 1e-8, no decay, no clipping, no average. */
    public static AdamSettings standard() {
        return new AdamSettings(0.9f, 0.99f, 1e-8f, 0, new Clipping.None(), 0);
    }

    /** Returns these settings with other betas. */
    public AdamSettings withBetas(float first, float second) {
        return new AdamSettings(first, second, epsilon, weightDecay, clipping, averageDecay);
    }

    /** Returns these settings with another ε. */
    public AdamSettings withEpsilon(float other) {
        return new AdamSettings(beta1, beta2, other, weightDecay, clipping, averageDecay);
    }

    /** Returns these settings with decoupled weight decay. */
    public AdamSettings withWeightDecay(float other) {
        return new AdamSettings(beta1, beta2, epsilon, other, clipping, averageDecay);
    }

    /** Returns these settings with different clipping. */
    public AdamSettings withClipping(Clipping other) {
        return new AdamSettings(beta1, beta2, epsilon, weightDecay, other, averageDecay);
    }

    /** Returns these settings with a running average of the weights. */
    public AdamSettings withAverage(float decay) {
        return new AdamSettings(beta1, beta2, epsilon, weightDecay, clipping, decay);
    }
}
