package dev.gedanken.app.welcome;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;

/**
 * A choice for play.
 *
 * @param title its title
 * @param caption a short description
 * @param question the question that its world puts to a model; empty for a pack among packs
 * @param frames a few moments of its world
 * @param command plays it
 * @param scores the model's scores; empty if it was not measured or is not a model
 * @param truth plays the true world instead of the dream; empty if there is no dream
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
     * The question that a world puts to a model, in one line.
     *
     * @param world its name
     * @param english the question, if the texts have none
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
