package dev.gedanken.scene.paint;

/**
 * A connected patch of one colour.
 *
 * @param x centroid column in pixels; the centre of the first pixel is 0.5
 * @param y centroid row in pixels
 * @param pixels how many pixels it has
 */
public record Blob(double x, double y, int pixels) {}
