package dev.gedanken.scene;

import dev.gedanken.world.Frame;
import dev.gedanken.world.World;

/**
 * A true world: a small deterministic simulator with known state.
 *
 * <p>Same seed and actions give the same bytes on every machine: no wall clock, no global randomness, no
 * hidden solver state.
 *
 * @param <S> the scene's immutable state
 */
public interface Scene<S extends SceneState<S>> extends World<S> {
    /** Side of a frame in pixels unless asked otherwise. */
    int DEFAULT_FRAME_SIZE = 64;

    /** Returns what the scene is called, asks and contains. */
    SceneCard card();

    /** Returns the state in which an episode with this seed starts. */
    S start(long seed);

    /**
     * Draws the state natively at {@code size}×{@code size} pixels.
     *
     * @param size from 16 to 4096
     */
    Frame frame(S state, int size);

    /** Returns which object each pixel of the default frame shows. */
    ObjectMask mask(S state);

    /** Returns the policy of the given kind. */
    Policy<S> policy(PolicyKind kind);

    @Override
    default Frame frame(S state) {
        return frame(state, DEFAULT_FRAME_SIZE);
    }
}
