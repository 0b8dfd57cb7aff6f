package dev.gedanken.truth;

import dev.gedanken.world.Input;
import java.util.List;
import java.util.function.Consumer;

/** A true world that plays a whole episode faster than step by step. */
public interface PlaysEpisodes {

    /**
     * Plays an episode under the luck that play would have.
     *
     * @param seed what it starts from
     * @param inputs what is done
     * @param toTheEnd whether it stops with the step that ends the episode
     * @param moments told the start and where every step led, only to be looked at
     * @throws dev.gedanken.world.BadInputException if the world fails, in one sentence
     */
    void play(long seed, List<? extends Input> inputs, boolean toTheEnd, Consumer<Twin> moments);
}
