package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;

/** Numbered episodes that can be read again and again, each time the same. */
public interface EpisodeSource {

    /** Returns how many episodes there are. */
    int size();

    /** Returns episode {@code index}, from 0. */
    Episode episode(int index);

    /** Returns the actions that the episodes use. */
    ActionSpace actions();
}
