package dev.gedanken.app.view.tour;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.rollout.BranchKind;
import java.util.List;
import java.util.Optional;

/**
 * A tour in five steps, each of which ends when the user has done it.
 *
 * @param step the current step, from 0; {@value #STEPS} when it is over
 */
public record Tour(int step) {
    /** How many steps there are. */
    public static final int STEPS = 5;

    private static final List<String> NAMES = List.of("drive", "pause", "fork", "compare", "look");

    /** Returns the key of the current step's text; empty when it is over. */
    public Optional<String> textKey() {
        return step < STEPS ? Optional.of("tour." + NAMES.get(step)) : Optional.empty();
    }

    /** Returns the tour after a moment that the user caused. */
    public Tour after(LiveSnapshot moment) {
        boolean isDone =
                switch (step) {
                    case 0 -> !moment.state().input().equals(moment.pack().inputs().idle());
                    case 1 -> !moment.isRunning();
                    case 2 -> moment.session().branch().kind() != BranchKind.ORIGINAL;
                    case 3 -> moment.settings().stage() != StageMode.SINGLE;
                    case 4 -> moment.unit().isPresent();
                    default -> false;
                };
        return isDone ? new Tour(step + 1) : this;
    }
}
