package dev.gedanken.policy;

import dev.gedanken.measure.Interval;

/**
 * The score of an actor in the true world on held-out seeds.
 *
 * @param actor the actor, as {@link dev.gedanken.play.Actor#label}
 * @param meanReturn mean sum of rewards of an episode
 * @param meanReturnInterval its 95 % interval, by bootstrap
 * @param succeeded share of the episodes that ended with a positive reward
 * @param succeededInterval its 95 % interval (Wilson)
 * @param meanSteps mean length of an episode, in steps
 */
public record PolicyScore(
        String actor,
        double meanReturn,
        Interval meanReturnInterval,
        double succeeded,
        Interval succeededInterval,
        double meanSteps) {}
