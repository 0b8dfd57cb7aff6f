package dev.gedanken.model.ability;

/**
 * A model whose imagined steps all report a predicted reward and the probability that the episode
 * continues ({@link dev.gedanken.model.Readings#reward} and
 * {@link dev.gedanken.model.Readings#goingOn}), so a planner can compare futures.
 */
public interface ForecastsReward {}
