package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.OptionalInt;

/**
 * The episodes of several sources one after another.
 *
 * @param sources at least one, all with the same actions and the same factors
 */
public record JoinedEpisodes(List<EpisodeSource> sources) implements EpisodeSource {

    /**
     * Checks that the sources are compatible.
     *
     * @throws BadInputException if their actions or factors have other names
     */
    public JoinedEpisodes {
        sources = List.copyOf(sources);
        EpisodeSource first = sources.getFirst();
        List<String> factors = first.episode(0).labels().factorNames();
        for (int i = 1; i < sources.size(); i++) {
            EpisodeSource other = sources.get(i);
            if (!other.actions().names().equals(first.actions().names())) {
                throw BadInputException.of(
                        "worldmodel.data.join.actions",
                        i + 1,
                        other.actions().names(),
                        first.actions().names());
            }
            List<String> own = other.episode(0).labels().factorNames();
            if (!own.equals(factors)) {
                throw BadInputException.of("worldmodel.data.join.factors", i + 1, own, factors);
            }
        }
    }

    @Override
    public int size() {
        return sources.stream().mapToInt(EpisodeSource::size).sum();
    }

    @Override
    public ActionSpace actions() {
        return sources.getFirst().actions();
    }

    @Override
    public Episode episode(int index) {
        Place place = place(index);
        return place.source().episode(place.index());
    }

    @Override
    public OptionalInt knownSteps(int index) {
        Place place = place(index);
        return place.source().knownSteps(place.index());
    }

    private Place place(int index) {
        int left = index;
        for (EpisodeSource source : sources) {
            if (left < source.size()) {
                return new Place(source, left);
            }
            left -= source.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** Where an episode is: its source, and its number there. */
    private record Place(EpisodeSource source, int index) {}
}
