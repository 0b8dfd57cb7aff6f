package dev.gedanken.app.stage;

/**
 * Asks which point is visible at a pixel.
 *
 * @param x column from the left
 * @param y row from the top
 * @param reachPixels how far away it may be
 */
public record SpacePick(int x, int y, int reachPixels) {}
