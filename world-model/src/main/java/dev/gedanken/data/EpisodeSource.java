package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;
import java.util.function.Supplier;

/** Numbered episodes that can be read repeatedly, with the same result each time. */
public interface EpisodeSource {

    /** Returns how many episodes there are. */
    int size();

    /** Returns episode {@code index}, from 0. */
    Episode episode(int index);

    /** Returns the actions that the episodes use. */
    ActionSpace actions();

    /**
     * Returns an opener for the true world in which the episodes are played, for playing more of
     * them; the caller closes the world. Empty for episodes on disk.
     */
    default Optional<Supplier<TrueWorld>> world() {
        return Optional.empty();
    }
}
