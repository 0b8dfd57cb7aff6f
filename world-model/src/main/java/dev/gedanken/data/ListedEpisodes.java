package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import java.util.List;

/**
 * Episodes that are already in memory.
 *
 * @param actions the actions that they use
 * @param episodes the episodes
 */
public record ListedEpisodes(ActionSpace actions, List<Episode> episodes) implements EpisodeSource {

    public ListedEpisodes {
        episodes = List.copyOf(episodes);
    }

    @Override
    public int size() {
        return episodes.size();
    }

    @Override
    public Episode episode(int index) {
        return episodes.get(index);
    }
}
