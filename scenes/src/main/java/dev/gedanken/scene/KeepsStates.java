package dev.gedanken.scene;

/**
 * A scene in whose states one part follows from the rest: shapes from sizes, a plan from its number. What
 * has to be kept of a state in order to have it again is a record of plain values.
 *
 * @param <S> the scene's states
 * @param <K> what is kept: a record of numbers, truth values, variations, lists and records of these
 */
public interface KeepsStates<S extends SceneState<S>, K extends Record> {

    /** Returns the class of what is kept. */
    Class<K> keptType();

    /** Returns what has to be kept of a state. */
    K keep(S state);

    /** Returns the state of which this was kept: it steps and looks exactly as that one. */
    S restore(K kept);
}
