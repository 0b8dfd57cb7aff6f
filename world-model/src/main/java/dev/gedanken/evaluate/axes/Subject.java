package dev.gedanken.evaluate.axes;

/** The subject of a score. */
public enum Subject {
    /** The model that is scored. */
    MODEL(false),
    /** The last observed frame, held still; or a model in which an action has no effect. */
    COPY_LAST(true),
    /** A constant answer: the mean, or the most frequent value. */
    CONSTANT(true),
    /** Chance: random actions, another episode, any of the candidates. */
    RANDOM(true),
    /** The same network with its weights shuffled. */
    RANDOM_INIT(true),
    /** The downscaled picture itself. */
    PIXELS(false),
    /** The true world in place of the model. */
    ORACLE(false),
    /** The true world's own policy. */
    EXPERT(false);

    private final boolean isFloor;

    Subject(boolean isFloor) {
        this.isFloor = isFloor;
    }

    /** Returns whether a useful model scores better. */
    public boolean isFloor() {
        return isFloor;
    }
}
