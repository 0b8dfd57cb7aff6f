package dev.gedanken.app.view.tour;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StudioCommand;
import java.util.List;

/**
 * A part of the tour that plays while nobody does.
 *
 * @param caption key of the text that is shown large below the stage
 * @param steps how long it lasts, in steps of play
 * @param opening what it does to the stage
 * @param closing what undoes that
 * @param need without which there would be nothing to see
 */
public record AttractStep(
        String caption,
        int steps,
        List<StudioCommand> opening,
        List<StudioCommand> closing,
        Need need) {

    /** What a part of the tour cannot be shown without. */
    public enum Need {
        /** Every model has what it takes. */
        NOTHING,
        /** The model says what it is unsure of. */
        UNCERTAINTY
    }

    public AttractStep {
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
    }

    /** Returns whether there is something to see from a moment on. */
    boolean suits(LiveSnapshot moment) {
        return switch (need) {
            case NOTHING -> true;
            case UNCERTAINTY ->
                    moment.tiles().stream().anyMatch(tile -> tile.uncertainty().isPresent());
        };
    }
}
