package dev.gedanken.app.view.tour;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StudioCommand;
import java.util.List;

/**
 * A part of the tour that plays while nobody does.
 *
 * @param caption key of the text that is shown large below the stage
 * @param steps its length in steps of play
 * @param opening its commands for the stage
 * @param closing the commands that undo them
 * @param need its requirement
 */
public record AttractStep(
        String caption,
        int steps,
        List<StudioCommand> opening,
        List<StudioCommand> closing,
        Need need) {

    /** The requirements of parts of the tour. */
    public enum Need {
        /** No requirement. */
        NOTHING,
        /** The model reports its uncertainty. */
        UNCERTAINTY
    }

    public AttractStep {
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
    }

    /** Returns whether the part can be shown from a moment on. */
    boolean suits(LiveSnapshot moment) {
        return switch (need) {
            case NOTHING -> true;
            case UNCERTAINTY ->
                    moment.tiles().stream().anyMatch(tile -> tile.uncertainty().isPresent());
        };
    }
}
