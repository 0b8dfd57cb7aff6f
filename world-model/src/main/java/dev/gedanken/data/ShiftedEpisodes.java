package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;

/**
 * Episodes of files in which an action stands beside the frame to which it led: each action is moved to the frame
 * before, and with it what it earned. An episode loses its last step, whose action is not known here.
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
