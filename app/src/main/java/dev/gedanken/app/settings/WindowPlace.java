package dev.gedanken.app.settings;

/**
 * The place of a window, in desktop pixels; if it is maximised, its place before that.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width of the whole window
 * @param height of the whole window
 * @param isMaximised whether it fills its screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean isMaximised) {}
