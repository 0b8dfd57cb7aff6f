package dev.gedanken.scene;

/**
 * A scene whose states contain derived parts: shapes that follow from sizes, a plan that follows
 * from its number. To restore such a state, only a record of plain values has to be stored.
 *
 * @param <S> the scene's states
 * @param <K> what is stored: a record of numbers, booleans, variations, and lists and records of
 *     these
 */
public interface KeepsStates<S extends SceneState<S>, K extends Record> {

    /** Returns the class of the stored record. */
    Class<K> keptType();

    /** Returns the record to store for a state. */
    K keep(S state);

    /**
     * Returns the state that this record was stored for: it steps and looks exactly like the
     * original.
     */
    S restore(K kept);
}
