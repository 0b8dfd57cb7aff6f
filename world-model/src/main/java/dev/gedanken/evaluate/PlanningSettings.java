package dev.gedanken.evaluate;

/**
 * How planning is scored.
 *
 * @param firstSeed of the first episode
 * @param lastSeed of the last
 * @param mostSteps where an episode is cut off
 * @param recedingHorizon steps that are taken of a plan before the next is made
 */
public record PlanningSettings(long firstSeed, long lastSeed, int mostSteps, int recedingHorizon) {}
