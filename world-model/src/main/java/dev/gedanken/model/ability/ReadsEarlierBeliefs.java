package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;

/** A model that can continue from beliefs which an earlier version of it stored in sessions. */
public interface ReadsEarlierBeliefs {

    /**
     * Returns a stored belief as this version has it: it continues exactly as it did then. A belief of this
     * version comes back unchanged.
     *
     * @throws dev.gedanken.world.BadInputException if it is no belief of this model
     */
    Belief current(Belief stored);
}
