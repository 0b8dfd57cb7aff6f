package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Episodes whose numbers continue after others that are already in their destination.
 *
 * @param first index of the first of them; earlier ones are not requested
 * @param source the episodes
 */
public record LaterEpisodes(int first, EpisodeSource source) implements EpisodeSource {

    @Override
    public int size() {
        return first + source.size();
    }

    @Override
    public Episode episode(int index) {
        return source.episode(index - first);
    }

    @Override
    public ActionSpace actions() {
        return source.actions();
    }

    @Override
    public Optional<Supplier<TrueWorld>> world() {
        return source.world();
    }
}
