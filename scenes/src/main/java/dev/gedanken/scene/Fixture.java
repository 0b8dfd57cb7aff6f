package dev.gedanken.scene;

/**
 * A thing with a fixed place that stands there or is gone, such as a brick of a wall, so that the
 * permanence of a dream can be scored: what is gone should stay gone.
 *
 * @param name its name in masks and factors
 * @param left first column it covers whole, px at 64×64
 * @param top first row it covers whole, px at 64×64
 * @param width columns it covers whole, px
 * @param height rows it covers whole, px
 * @param rgb its colour, {@code 0xRRGGBB}
 */
public record Fixture(String name, int left, int top, int width, int height, int rgb) {}
