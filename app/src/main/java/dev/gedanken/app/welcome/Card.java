package dev.gedanken.app.welcome;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * Something that can be played.
 *
 * @param title what it is
 * @param caption what there is to say about it
 * @param frames a few moments of its world
 * @param command plays it
 */
public record Card(String title, String caption, List<Frame> frames, StudioCommand command) {

    public Card {
        frames = List.copyOf(frames);
    }
}
