package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentEdit;

/** A model whose beliefs can be changed by hand. */
public interface AcceptsLatentEdits {

    /**
     * Returns a belief with one number changed; the model continues from it as from any other.
     *
     * @throws dev.gedanken.world.BadInputException if the view cannot be edited, or the position or value
     *     lies outside it, naming what would be right
     */
    Belief edit(Belief belief, LatentEdit edit);
}
