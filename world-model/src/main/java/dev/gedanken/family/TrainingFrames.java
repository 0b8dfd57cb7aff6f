package dev.gedanken.family;

import dev.gedanken.data.DataSurvey;
import dev.gedanken.world.BadInputException;

/** Checks episodes for families that learn from square frames of one size. */
public final class TrainingFrames {

    private TrainingFrames() {}

    /**
     * Requires frames of one size and episodes that are long enough.
     *
     * @param family the family to be trained, for the message
     * @param side of a frame in pixels
     * @param steps fewest steps of an episode
     * @param settings the settings that determine the number of steps, for the message
     * @throws BadInputException otherwise, naming an episode
     */
    public static void require(
            DataSurvey data, String family, int side, int steps, String settings) {
        boolean isOfSize = data.shape().width() == side && data.shape().height() == side;
        if (data.irregular() >= 0 || !isOfSize) {
            throw BadInputException.of(
                    "worldmodel.training.frames",
                    Math.max(0, data.irregular()),
                    side,
                    side,
                    data.shape(),
                    family);
        }
        if (data.fewestSteps() < steps) {
            throw BadInputException.of(
                    "worldmodel.training.steps",
                    data.shortest(),
                    data.fewestSteps(),
                    steps,
                    family,
                    settings);
        }
    }
}
