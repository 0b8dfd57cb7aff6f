package dev.gedanken.evaluate;

/**
 * How planning is scored.
 *
 * @param firstSeed of the first episode
 * @param lastSeed of the last
 * @param mostSteps where an episode is cut off
 * @param recedingHorizon steps of a plan that are taken before the next plan is made
 */
public record PlanningSettings(long firstSeed, long lastSeed, int mostSteps, int recedingHorizon) {}
