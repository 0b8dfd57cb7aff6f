package dev.gedanken.model;

import dev.gedanken.tensor.Tensor;

/**
 * How a model shows a part of its belief. Panels are chosen by kind, so that a new model needs no
 * new user interface. A new kind is added to this closed set together with its panel.
 */
public sealed interface LatentView {

    /** Returns the displayed name, which is unique among the views of the model. */
    String name();

    /** Returns the numbers, in the shape given by the kind. */
    Tensor values();

    /**
     * One number per cell, to be shown as a heat map over the frame.
     *
     * @param values {@code (height, width)}
     * @param low value at the colour map's lower end
     * @param high value at its upper end
     * @param unit such as {@code nats}
     */
    record ScalarGrid(String name, Tensor values, float low, float high, String unit)
            implements LatentView {}

    /**
     * Many numbers per cell.
     *
     * @param values {@code (channels, height, width)}
     * @param low lowest value of a channel
     * @param high highest value
     */
    record ChannelGrid(String name, Tensor values, float low, float high) implements LatentView {}

    /**
     * A category per cell and group.
     *
     * @param values {@code (groups, height, width)}, whole numbers in 0..classes-1
     * @param classes how many categories there are
     */
    record CategoryGrid(String name, Tensor values, int classes) implements LatentView {}

    /**
     * Numbers without a position, such as the deterministic state of a recurrent model.
     *
     * @param values {@code (numbers)}
     * @param low lowest value of a number
     * @param high highest value
     */
    record Vector(String name, Tensor values, float low, float high) implements LatentView {}

    /**
     * Distributions over categories without a position, such as the stochastic state of DreamerV3.
     *
     * @param values {@code (groups, classes)}, probabilities
     */
    record Categories(String name, Tensor values) implements LatentView {}

    /**
     * A sequence of tokens.
     *
     * @param values {@code (length)}, whole numbers in 0..classes-1
     * @param classes how many tokens there are
     */
    record Tokens(String name, Tensor values, int classes) implements LatentView {}

    /**
     * Which cells each slot of an object-centric model represents.
     *
     * @param values {@code (slots, height, width)}, shares in [0, 1]
     */
    record Slots(String name, Tensor values) implements LatentView {}

    /**
     * Which cells each head of a model attends to.
     *
     * @param values {@code (heads, height, width)}, 0 or more
     */
    record Attention(String name, Tensor values) implements LatentView {}
}
