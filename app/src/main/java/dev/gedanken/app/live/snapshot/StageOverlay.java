package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.LatentView;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.LatentOverlay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A latent view over a frame.
 *
 * @param view a view of the frame's belief
 * @param plane which of the view's planes; empty for all of them together
 */
public record StageOverlay(LatentView view, OptionalInt plane) {

    /** Returns the overlay for a moment; empty if the model has no such view. */
    public static Optional<StageOverlay> of(
            LatentOverlay overlay, WorldModel model, PlayState state) {
        return MomentViews.of(model, state.moment()).stream()
                .filter(view -> view.name().equals(overlay.view()))
                .findFirst()
                .map(view -> of(view, overlay.plane()));
    }

    /**
     * If the view lacks the plane, because another model's view has the same name, the whole view
     * is shown.
     */
    private static StageOverlay of(LatentView view, OptionalInt plane) {
        boolean isThere = plane.isPresent() && plane.getAsInt() < LatentOverlay.planes(view);
        return new StageOverlay(view, isThere ? plane : OptionalInt.empty());
    }
}
