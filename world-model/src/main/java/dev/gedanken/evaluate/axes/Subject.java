package dev.gedanken.evaluate.axes;

/** Whose score it is. */
public enum Subject {
    /** The model that is scored. */
    MODEL(false),
    /** The last frame that was seen, for ever; or a model in which an action has no effect. */
    COPY_LAST(true),
    /** Always the same answer: the mean, or what is most frequent. */
    CONSTANT(true),
    /** Chance: random actions, another episode, any of the candidates. */
    RANDOM(true),
    /** The same network with its weights shuffled. */
    RANDOM_INIT(true),
    /** The picture itself, made small. */
    PIXELS(false),
    /** The true world in place of the model. */
    ORACLE(false),
    /** The true world's own policy. */
    EXPERT(false);

    private final boolean isFloor;

    Subject(boolean isFloor) {
        this.isFloor = isFloor;
    }

    /** Returns whether a model that is worth something scores better. */
    public boolean isFloor() {
        return isFloor;
    }
}
