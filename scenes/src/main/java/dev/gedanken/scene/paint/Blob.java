package dev.gedanken.scene.paint;

/**
 * A connected patch of one colour.
 *
 * @param x centroid column in pixels; the centre of the first pixel is 0.5
 * @param y centroid row in pixels
 * @param pixels how many pixels it has
 * @param heading direction in which it extends farther from its centroid: the argument of the complex
 *     moment c₂₁ = Σ w·|ζ|²·ζ, ζ a pixel's place from the centroid (Flusser 2000), which turns with
 *     the patch; in radians, 0 to the right and growing towards the bottom; arbitrary for a patch
 *     that looks the same after half a turn
 */
public record Blob(double x, double y, int pixels, double heading) {}
