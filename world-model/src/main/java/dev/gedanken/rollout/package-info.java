/**
 * The session as a tree: steps, forks, interventions, counterfactuals, and the way back to any of them.
 *
 * <p>{@link dev.gedanken.rollout.RolloutTree} keeps the books, {@link dev.gedanken.rollout.Rollout} makes
 * the steps with a player and remembers as many moments as memory allows, and a {@link
 * dev.gedanken.rollout.Journal} hears of everything so that it can be kept on disk. Depends on play, the
 * model API, the scenes and the measures of evaluation; knows no model family, no file and no clock.
 */
@NullMarked
package dev.gedanken.rollout;

import org.jspecify.annotations.NullMarked;
