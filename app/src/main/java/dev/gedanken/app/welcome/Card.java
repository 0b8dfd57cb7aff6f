package dev.gedanken.app.welcome;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be played.
 *
 * @param title what it is
 * @param caption what there is to say about it
 * @param question what its world asks of a model; empty for a pack among packs
 * @param frames a few moments of its world
 * @param command plays it
 * @param scores how good a model is; empty if it was not measured or is none
 * @param truth plays the true world in place of the dream; empty if there is no dream
 */
public record Card(
        String title,
        String caption,
        Optional<Question> question,
        List<Frame> frames,
        StudioCommand command,
        List<Score> scores,
        Optional<StudioCommand> truth) {

    /**
     * What a world asks of a model, in a line.
     *
     * @param world its name
     * @param english the question, where the texts have none
     */
    public record Question(String world, String english) {}

    /**
     * A figure of a model.
     *
     * @param key of its name in the texts
     * @param share in [0, 1]
     */
    public record Score(String key, double share) {}

    public Card {
        frames = List.copyOf(frames);
        scores = List.copyOf(scores);
    }
}
