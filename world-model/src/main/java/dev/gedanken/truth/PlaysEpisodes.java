package dev.gedanken.truth;

import dev.gedanken.world.Input;
import java.util.List;
import java.util.function.Consumer;

/** A true world that can play a whole episode faster than step by step. */
public interface PlaysEpisodes {

    /**
     * Plays an episode under the same noise as in play.
     *
     * @param seed the seed it starts from
     * @param inputs the inputs of its steps
     * @param toTheEnd whether it stops with the step that ends the episode
     * @param moments receives the start and the moment after every step; they must not be stepped
     * @throws dev.gedanken.world.BadInputException if the world fails, in one sentence
     */
    void play(long seed, List<? extends Input> inputs, boolean toTheEnd, Consumer<Twin> moments);
}
