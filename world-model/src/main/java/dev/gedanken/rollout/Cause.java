package dev.gedanken.rollout;

import dev.gedanken.model.LatentEdit;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;

/** What led to a node. */
public sealed interface Cause {

    /**
     * Play began.
     *
     * @param seed what it began from
     */
    record Start(long seed) implements Cause {}

    /**
     * A step was made.
     *
     * @param action what was done
     * @param driver who chose it
     */
    record Step(Action action, Driver driver) implements Cause {}

    /**
     * A step was made at whose end the model saw an edited picture in place of a true or imagined one.
     *
     * @param action what was done
     * @param driver who chose it
     * @param picture what the model saw
     */
    record SeenStep(Action action, Driver driver, Frame picture) implements Cause {}

    /** do(latent): a number of the belief was set; no time passed. */
    record LatentSet(LatentEdit edit) implements Cause {}

    /** do(factor): a quantity of the true world was set; no time passed. */
    record FactorSet(String factor, double value) implements Cause {}

    /** Returns how many steps of time it takes. */
    default int steps() {
        return switch (this) {
            case Step(Action action, Driver driver) -> 1;
            case SeenStep(Action action, Driver driver, Frame picture) -> 1;
            case Start(long seed) -> 0;
            case LatentSet(LatentEdit edit) -> 0;
            case FactorSet(String factor, double value) -> 0;
        };
    }

    /** Returns whether somebody reached into model or world, rather than played. */
    default boolean isIntervention() {
        return this instanceof LatentSet || this instanceof FactorSet || this instanceof SeenStep;
    }
}
