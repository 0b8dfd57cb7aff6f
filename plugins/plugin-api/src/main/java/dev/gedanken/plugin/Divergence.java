package dev.gedanken.plugin;

/**
 * The difference between a moment and the moment at the same step of the branch that its branch
 * forked from, as root mean square over pixel values in [0, 1]. If the model knows an action's
 * effect, both numbers are similar.
 *
 * @param dreamed between the dreams
 * @param truly between the true worlds
 */
public record Divergence(float dreamed, float truly) {}
