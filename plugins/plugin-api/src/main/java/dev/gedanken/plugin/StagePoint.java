package dev.gedanken.plugin;

/**
 * A place on the stage's first picture.
 *
 * @param x from 0 at its left to 1 at its right
 * @param y from 0 at its top to 1 at its bottom
 */
public record StagePoint(double x, double y) {}
