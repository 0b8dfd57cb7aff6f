/**
 * The session as a tree: steps, forks, interventions, counterfactuals, and the return to any of
 * them.
 *
 * <p>{@link dev.gedanken.rollout.RolloutTree} records the tree,
 * {@link dev.gedanken.rollout.Rollout} makes the steps with a player and keeps as many moments as
 * memory allows, and a {@link dev.gedanken.rollout.Journal} receives every change so that it can be
 * stored on disk. Depends on play, the model API, the scenes and the measures of evaluation; knows
 * no model family, no file and no clock.
 */
@NullMarked
package dev.gedanken.rollout;

import org.jspecify.annotations.NullMarked;
