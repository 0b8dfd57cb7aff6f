package dev.gedanken.app.stage;

/**
 * Asks which point shows at a pixel.
 *
 * @param x column from the left
 * @param y row from the top
 * @param reachPixels how far away it may show
 */
public record SpacePick(int x, int y, int reachPixels) {}
