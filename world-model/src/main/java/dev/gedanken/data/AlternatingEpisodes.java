package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Episodes taken alternately from two sources of equal size.
 *
 * @param first gives the episodes with even index
 * @param second gives those with odd index
 */
public record AlternatingEpisodes(EpisodeSource first, EpisodeSource second)
        implements EpisodeSource {

    @Override
    public int size() {
        return 2 * Math.min(first.size(), second.size());
    }

    @Override
    public Episode episode(int index) {
        return (index % 2 == 0 ? first : second).episode(index / 2);
    }

    @Override
    public ActionSpace actions() {
        return first.actions();
    }

    @Override
    public Optional<Supplier<TrueWorld>> world() {
        return first.world();
    }
}
