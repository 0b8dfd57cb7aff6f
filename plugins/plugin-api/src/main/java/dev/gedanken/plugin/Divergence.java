package dev.gedanken.plugin;

/**
 * How far a moment is from the one at the same step of the branch that its branch forked from, as root mean
 * square over pixel values in [0, 1]. If the model knows what an action does, both are alike.
 *
 * @param dreamed between the dreams
 * @param truly between the true worlds
 */
public record Divergence(float dreamed, float truly) {}
