package dev.gedanken.model.ability;

/**
 * Every imagined step of the model reads what it earns and how likely the episode continues ({@link
 * dev.gedanken.model.Readings#reward} and {@link dev.gedanken.model.Readings#goingOn}), so a planner can compare futures.
 */
public interface ForecastsReward {}
