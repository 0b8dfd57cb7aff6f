package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.util.Set;

/**
 * Episodes of which some are trimmed.
 *
 * @param source the whole episodes
 * @param trimmed which are trimmed; the others stay whole
 * @param from the first step to keep
 * @param steps the most steps to keep
 */
public record TrimmedEpisodes(EpisodeSource source, Set<Integer> trimmed, int from, int steps)
        implements EpisodeSource {

    public TrimmedEpisodes {
        trimmed = Set.copyOf(trimmed);
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public ActionSpace actions() {
        return source.actions();
    }

    /**
     * Returns an episode.
     *
     * @throws BadInputException if nothing of it would be left
     */
    @Override
    public Episode episode(int index) {
        Episode episode = source.episode(index);
        return trimmed.contains(index) ? cut(index, episode) : episode;
    }

    private Episode cut(int index, Episode episode) {
        if (from >= episode.steps()) {
            throw BadInputException.of("worldmodel.data.trim.empty", index, episode.steps(), from);
        }
        int to = (int) Math.min(episode.steps(), (long) from + steps);
        EpisodeLabels labels = episode.labels();
        return new Episode(
                episode.seed(),
                episode.frames().subList(from, to + 1),
                episode.actions().subList(from, to),
                labels.areKnown()
                        ? new EpisodeLabels(
                                labels.factorNames(),
                                labels.factors().subList(from, to + 1),
                                labels.outcomes().subList(from, to))
                        : labels);
    }
}
