package dev.gedanken.app.settings;

/**
 * Where a window was, in pixels of the desktop; when it is maximised, where it was before that.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width of the whole window
 * @param height of the whole window
 * @param isMaximised whether it takes its whole screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean isMaximised) {}
