package dev.gedanken.plugin;

/**
 * How surprising the frame at the end of a step was to the model.
 *
 * @param nats −log p of the frame, given the belief before and the action, at temperature 1
 * @param wasSeen whether the model saw that frame; otherwise it dreamed, and this is what the true frame
 *     would have been to it
 */
public record Surprise(float nats, boolean wasSeen) {}
