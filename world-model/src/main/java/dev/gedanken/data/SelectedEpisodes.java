package dev.gedanken.data;

import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Some of a source's episodes.
 *
 * @param source all of them
 * @param indices which, in order
 */
public record SelectedEpisodes(EpisodeSource source, List<Integer> indices)
        implements EpisodeSource {
    private static final int MEASURED = 32;

    public SelectedEpisodes {
        indices = List.copyOf(indices);
    }

    /** Returns the episodes with at least this many steps; reads those whose steps are not known. */
    public static SelectedEpisodes longEnough(EpisodeSource source, int fewestSteps) {
        List<Integer> indices =
                IntStream.range(0, source.size())
                        .filter(i -> steps(source, i) >= fewestSteps)
                        .boxed()
                        .toList();
        return new SelectedEpisodes(source, indices);
    }

    private static int steps(EpisodeSource source, int index) {
        return source.knownSteps(index).orElseGet(() -> source.episode(index).steps());
    }

    /** Returns at most this many episodes, spread evenly over all; reads none. */
    public static SelectedEpisodes evenly(EpisodeSource source, int most) {
        int kept = Math.min(most, source.size());
        return new SelectedEpisodes(
                source,
                IntStream.range(0, kept)
                        .mapToObj(i -> (int) ((long) i * source.size() / kept))
                        .toList());
    }

    /**
     * Returns as many episodes, spread evenly over all, as have about this many frames together; at
     * least one. Their length is judged by the mean of up to {@value #MEASURED} of them.
     */
    public static SelectedEpisodes ofAbout(EpisodeSource source, int frames) {
        SelectedEpisodes some = evenly(source, MEASURED);
        double mean =
                IntStream.range(0, some.size())
                        .mapToDouble(i -> steps(some, i) + 1)
                        .average()
                        .orElseThrow();
        return evenly(source, Math.max(1, (int) (frames / mean)));
    }

    @Override
    public int size() {
        return indices.size();
    }

    @Override
    public Episode episode(int index) {
        return source.episode(indices.get(index));
    }

    @Override
    public OptionalInt knownSteps(int index) {
        return source.knownSteps(indices.get(index));
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
