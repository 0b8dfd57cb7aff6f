package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Numbered episodes that can be read repeatedly, with the same result each time. */
public interface EpisodeSource {

    /** Returns how many episodes there are. */
    int size();

    /** Returns episode {@code index}, from 0. */
    Episode episode(int index);

    /** Returns how many steps an episode has, if that is known without reading or playing it. */
    default OptionalInt knownSteps(int index) {
        return OptionalInt.empty();
    }

    /** Returns the episode with the fewest steps, if the steps of all are known. */
    default OptionalInt knownShortest() {
        int shortest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < size(); i++) {
            OptionalInt steps = knownSteps(i);
            if (steps.isEmpty()) {
                return OptionalInt.empty();
            }
            if (steps.getAsInt() < fewest) {
                fewest = steps.getAsInt();
                shortest = i;
            }
        }
        return shortest < 0 ? OptionalInt.empty() : OptionalInt.of(shortest);
    }

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
