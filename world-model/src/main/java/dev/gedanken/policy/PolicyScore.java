package dev.gedanken.policy;

import dev.gedanken.measure.Interval;

/**
 * How somebody who acts in the true world did on held-out seeds.
 *
 * @param actor who acted, as {@link dev.gedanken.play.Actor#label}
 * @param meanReturn mean sum of rewards of an episode
 * @param meanReturnInterval its 95 % interval, by bootstrap
 * @param succeeded share of the episodes that ended having earned something
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
