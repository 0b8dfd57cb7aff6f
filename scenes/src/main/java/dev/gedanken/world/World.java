package dev.gedanken.world;

/**
 * A world that can be stepped and looked at, true or learned, as pure functions over immutable
 * states.
 *
 * <p>Because a state is a value, snapshot, restore, fork and replay need no code of their own: keep
 * the state, or keep the seed and the actions.
 *
 * @param <S> the immutable state; equal states continue identically under equal actions and noise
 */
public interface World<S> {

    /** Returns the actions that this world understands, in index order. */
    ActionSpace actions();

    /**
     * Returns the state after one step of fixed duration.
     *
     * @param noise this step's noise, the world's only source of randomness
     */
    S step(S state, Action action, Noise noise);

    /** Returns what the state looks like. */
    Frame frame(S state);
}
