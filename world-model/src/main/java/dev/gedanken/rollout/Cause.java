package dev.gedanken.rollout;

import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Actor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;

/** The cause of a node. */
public sealed interface Cause {

    /**
     * Play began from a seed.
     *
     * @param seed the seed
     */
    record Start(long seed) implements Cause {}

    /**
     * Play began from a picture, without a true world.
     *
     * @param seed seed of its noise
     * @param picture what the model saw
     */
    record PictureStart(long seed, Frame picture) implements Cause {}

    /**
     * A step was made.
     *
     * @param input the step's input
     * @param actor who chose it
     */
    record Step(Input input, Actor actor) implements Cause {}

    /**
     * A step was made, at the end of which the model saw an edited picture instead of a true or
     * imagined one.
     *
     * @param input the step's input
     * @param actor who chose it
     * @param picture what the model saw
     */
    record SeenStep(Input input, Actor actor, Frame picture) implements Cause {}

    /** do(latent): a number of the belief was set; no time passed. */
    record LatentSet(LatentEdit edit) implements Cause {}

    /** do(factor): a quantity of the true world was set; no time passed. */
    record FactorSet(String factor, double value) implements Cause {}

    /** Returns how many steps of time it takes. */
    default int steps() {
        return switch (this) {
            case Step step -> 1;
            case SeenStep step -> 1;
            case Start start -> 0;
            case PictureStart start -> 0;
            case LatentSet set -> 0;
            case FactorSet set -> 0;
        };
    }

    /** Returns whether it is an intervention in the model or the world rather than play. */
    default boolean isIntervention() {
        return this instanceof LatentSet || this instanceof FactorSet || this instanceof SeenStep;
    }
}
