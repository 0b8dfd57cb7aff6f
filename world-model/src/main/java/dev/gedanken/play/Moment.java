package dev.gedanken.play;

import dev.gedanken.model.Belief;

/**
 * All that a dream and its true twin carry from step to step: whoever keeps it can go on from it.
 *
 * @param belief what the model carries
 * @param twin the true world, which took the same actions under the same luck
 */
public record Moment(Belief belief, Twin twin) {

    /** Returns the memory that it takes, in bytes. */
    public long bytes() {
        return belief.bytes() + twin.bytes();
    }
}
