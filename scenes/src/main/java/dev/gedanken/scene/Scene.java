package dev.gedanken.scene;

import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Frame;
import dev.gedanken.world.World;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A true world: a small deterministic simulator with known state.
 *
 * <p>Same seed and actions give the same bytes on every machine: no wall clock, no global
 * randomness, no hidden solver state. {@link #draw} allocates nothing; {@code step} allocates the
 * new state and temporary objects: few in most scenes, but tens of kilobytes for the solver where
 * dyn4j moves the bodies (docs/decisions/0041-dyn4j-without-memory.md).
 *
 * @param <S> the scene's immutable state
 */
public interface Scene<S extends SceneState<S>> extends World<S> {
    /** Side of a frame in pixels unless asked otherwise, and of the scene in its own units. */
    int DEFAULT_FRAME_SIZE = 64;

    /** Returns the scene's name, task, objects and variations. */
    SceneCard card();

    /** Returns the state in which the episode with this seed and these variations starts. */
    S start(long seed, VariationValues variations);

    /**
     * Draws the state over everything on {@code canvas}, natively at its size, naming each object's id
     * ({@link Canvas#object}) before its shapes.
     */
    void draw(S state, Canvas canvas);

    /** Returns the policy of the given kind. */
    Policy<S> policy(PolicyKind kind);

    /** Returns what differs between this scene's episodes. */
    default List<Variation> variations() {
        return card().variations();
    }

    /** Returns the start state of an episode whose seed chooses all variations. */
    default S start(long seed) {
        return start(seed, VariationValues.sampled(variations(), seed));
    }

    /**
     * Returns the files, by name, that a pack must contain so that everyone who opens it plays in
     * this same world, such as a painted level. Empty if the scene's name is enough.
     */
    default SortedMap<String, byte[]> packFiles() {
        return new TreeMap<>();
    }

    @Override
    default Frame frame(S state) {
        return frame(state, DEFAULT_FRAME_SIZE);
    }

    /**
     * Draws the state natively at {@code size}×{@code size} pixels.
     *
     * @param size from 16 to 4096
     */
    default Frame frame(S state, int size) {
        Canvas canvas = new Canvas(size, DEFAULT_FRAME_SIZE);
        draw(state, canvas);
        return canvas.toFrame();
    }

    /** Returns which object each pixel of the default frame shows. */
    default ObjectMask mask(S state) {
        return mask(state, DEFAULT_FRAME_SIZE);
    }

    /** Returns which object each pixel of a {@code size}×{@code size} frame shows. */
    default ObjectMask mask(S state, int size) {
        Canvas canvas = Canvas.withObjects(size, DEFAULT_FRAME_SIZE);
        draw(state, canvas);
        return new ObjectMask(size, size, canvas.objects(), card().objects());
    }
}
