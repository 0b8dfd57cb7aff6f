package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;

/**
 * One episode that is already there.
 *
 * @param actions the actions that it uses
 * @param episode the episode
 */
public record SingleEpisode(ActionSpace actions, Episode episode) implements EpisodeSource {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Episode episode(int index) {
        return episode;
    }
}
