package dev.gedanken.model;

/**
 * The result of one step of one row.
 *
 * @param belief what the model carries from here on
 * @param readings what it says about the step
 */
public record Step(Belief belief, Readings readings) {}
