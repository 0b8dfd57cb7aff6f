package dev.gedanken.scene;

/**
 * An object with a fixed place that is either there or gone, such as a brick of a wall. Fixtures
 * let object permanence in a dream be scored: what is gone should stay gone.
 *
 * @param name its name in masks and factors
 * @param left first column it covers fully, px at 64×64
 * @param top first row it covers fully, px at 64×64
 * @param width columns it covers fully, px
 * @param height rows it covers fully, px
 * @param rgb its colour, {@code 0xRRGGBB}
 */
public record Fixture(String name, int left, int top, int width, int height, int rgb) {}
