package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;

/**
 * Episodes of files that store each action with the frame it led to. Each action and its reward are
 * moved to the frame before. An episode loses its last step, whose action is unknown.
 *
 * @param source the episodes as the files have them, each of two steps or more
 */
public record ShiftedEpisodes(EpisodeSource source) implements EpisodeSource {

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public ActionSpace actions() {
        return source.actions();
    }

    @Override
    public Episode episode(int index) {
        Episode episode = source.episode(index);
        int steps = episode.steps();
        return new Episode(
                episode.seed(),
                episode.frames().subList(0, steps),
                episode.actions().subList(1, steps),
                shifted(episode.labels(), steps));
    }

    private static EpisodeLabels shifted(EpisodeLabels labels, int steps) {
        return labels.areKnown()
                ? new EpisodeLabels(
                        labels.factorNames(),
                        labels.factors().subList(0, steps),
                        labels.outcomes().subList(1, steps))
                : labels;
    }
}
