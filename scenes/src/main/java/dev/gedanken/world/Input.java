package dev.gedanken.world;

/**
 * What is done in one step: a discrete action, a vector of named components, or a latent action.
 *
 * <p>Inputs are values: equal inputs have equal effects. An {@link InputSpace} says which ones a world
 * understands.
 */
public sealed interface Input permits Action, ActionVector, LatentAction {}
