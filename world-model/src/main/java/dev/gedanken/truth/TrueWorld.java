package dev.gedanken.truth;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A true world to compare a dream with: deterministic, so that the same seed and inputs give the
 * same bytes, and made of immutable moments that can be kept, written and continued.
 *
 * <p>Everything beyond starting and stepping is optional.
 */
public interface TrueWorld extends AutoCloseable {

    /** Returns the name used on the command line and in packs. */
    String name();

    /** Returns the displayed name. */
    String title();

    /** Returns the inputs that the world understands. */
    InputSpace inputs();

    /** Returns the shape of its frames. */
    FrameShape frame();

    /** Returns the start of the episode with this seed. */
    Twin start(long seed);

    /**
     * Returns the moment that {@link Twin#written} wrote.
     *
     * @throws dev.gedanken.world.BadInputException if the text is not a moment of this world
     */
    Twin read(String written);

    /**
     * Steps several of its moments, each with its own input, with the same result as
     * {@link Twin#step} for each, perhaps faster.
     */
    default List<Twin> stepAll(List<Twin> twins, List<? extends Input> inputs, List<Noise> luck) {
        List<Twin> next = new ArrayList<>(twins.size());
        for (int i = 0; i < twins.size(); i++) {
            next.add(twins.get(i).step(inputs.get(i), luck.get(i)));
        }
        return List.copyOf(next);
    }

    /** Returns notices that the user should read before playing, in English; none by default. */
    default List<String> notices() {
        return List.of();
    }

    /** Returns the policies that its moments support; none by default. */
    default Set<PolicyKind> policies() {
        return Set.of();
    }

    /** Returns the objects that can be found in frames by their colour; none by default. */
    default List<TrackedObject> trackedObjects() {
        return List.of();
    }

    /** Returns the parts that should stay gone once they are gone; none by default. */
    default List<Fixture> fixtures() {
        return List.of();
    }

    /** Returns the scene behind it, if it is one of ours. */
    default Optional<Scene<?>> scene() {
        return Optional.empty();
    }

    /** Releases the world's resources outside the heap; does nothing by default. */
    @Override
    default void close() {}
}
