package dev.gedanken.plugin;

/**
 * The model's surprise at the frame at the end of a step.
 *
 * @param nats −log p of the frame, given the belief before and the action, at temperature 1
 * @param wasSeen whether the model saw that frame; otherwise it dreamed, and this is its surprise
 *     at the true frame
 */
public record Surprise(float nats, boolean wasSeen) {}
