package dev.gedanken.model;

import dev.gedanken.tensor.Tensor;

/**
 * How a model shows a part of its belief. Panels are chosen by kind, so that a new model needs no new user
 * interface. Further kinds join this closed set together with their panels.
 */
public sealed interface LatentView {

    /** Returns the name that people read. */
    String name();

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
     * @param low least value that a channel takes
     * @param high greatest value
     */
    record ChannelGrid(String name, Tensor values, float low, float high) implements LatentView {}

    /**
     * A category per cell and group.
     *
     * @param indices {@code (groups, height, width)}, whole numbers in 0..classes-1
     * @param classes how many categories there are
     */
    record CategoryGrid(String name, Tensor indices, int classes) implements LatentView {}
}
