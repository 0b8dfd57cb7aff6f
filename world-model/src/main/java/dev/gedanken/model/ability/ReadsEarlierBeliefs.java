package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;

/** A model that can continue from beliefs which an earlier version of it stored in sessions. */
public interface ReadsEarlierBeliefs {

    /**
     * Converts a stored belief to this version's form; it continues exactly as it did then. A
     * belief of this version is returned unchanged.
     *
     * @throws dev.gedanken.world.BadInputException if it is not a belief of this model
     */
    Belief current(Belief stored);
}
