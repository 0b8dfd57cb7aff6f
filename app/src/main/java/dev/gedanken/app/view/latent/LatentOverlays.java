package dev.gedanken.app.view.latent;

import dev.gedanken.model.LatentView;
import dev.gedanken.plugin.LatentOverlay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The views of a model that can be overlays of the stage, and their order.
 *
 * @param views those whose numbers have positions in the frame
 */
public record LatentOverlays(List<LatentView> views) {

    public LatentOverlays {
        views = views.stream().filter(view -> LatentOverlay.planes(view) > 0).toList();
    }

    /** Returns the view after the current overlay; after the last, none. */
    public Optional<LatentOverlay> nextView(Optional<LatentOverlay> present) {
        int next = present.map(this::indexOf).orElse(-1) + 1;
        return next < views.size()
                ? Optional.of(LatentOverlay.of(views.get(next).name()))
                : Optional.empty();
    }

    /**
     * Returns the view's next plane; after the last, all of them together. Starts with the first
     * view if there is no overlay.
     */
    public Optional<LatentOverlay> nextPlane(Optional<LatentOverlay> present) {
        int index = present.map(this::indexOf).orElse(-1);
        if (index < 0) {
            return nextView(Optional.empty());
        }
        LatentView view = views.get(index);
        int next = present.get().plane().orElse(-1) + 1;
        boolean isThere = next < LatentOverlay.planes(view) && LatentOverlay.planes(view) > 1;
        return Optional.of(
                new LatentOverlay(
                        view.name(), isThere ? OptionalInt.of(next) : OptionalInt.empty()));
    }

    private int indexOf(LatentOverlay overlay) {
        return views.stream().map(LatentView::name).toList().indexOf(overlay.view());
    }
}
