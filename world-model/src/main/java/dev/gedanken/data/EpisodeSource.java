package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;
import java.util.function.Supplier;

/** Numbered episodes that can be read again and again, each time the same. */
public interface EpisodeSource {

    /** Returns how many episodes there are. */
    int size();

    /** Returns episode {@code index}, from 0. */
    Episode episode(int index);

    /** Returns the actions that the episodes use. */
    ActionSpace actions();

    /**
     * Returns what opens the true world that the episodes are played in, for whoever plays more of them; the caller closes
     * it. Empty for episodes on disk.
     */
    default Optional<Supplier<TrueWorld>> world() {
        return Optional.empty();
    }
}
