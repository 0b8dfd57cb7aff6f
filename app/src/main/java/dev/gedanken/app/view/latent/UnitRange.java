package dev.gedanken.app.view.latent;

import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Categories;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;
import java.util.List;
import java.util.Optional;

/**
 * The values that a number of the belief can be dragged to.
 *
 * @param low the lowest
 * @param high the highest
 * @param isWhole whether only whole numbers make sense
 */
public record UnitRange(double low, double high, boolean isWhole) {
    /** Pixels from the lowest value to the highest. */
    private static final double DRAG_PIXELS = 200;

    /** Returns the range of a number; empty if it cannot be set. */
    public static Optional<UnitRange> of(LatentUnit unit, List<LatentView> views) {
        return views.stream()
                .filter(view -> view.name().equals(unit.view()))
                .findFirst()
                .flatMap(UnitRange::of);
    }

    private static Optional<UnitRange> of(LatentView view) {
        return switch (view) {
            case CategoryGrid grid -> Optional.of(new UnitRange(0, grid.classes() - 1, true));
            case ChannelGrid grid -> Optional.of(new UnitRange(grid.low(), grid.high(), false));
            case Vector vector -> Optional.of(new UnitRange(vector.low(), vector.high(), false));
            case Tokens tokens -> Optional.of(new UnitRange(0, tokens.classes() - 1, true));
            case ScalarGrid measured -> Optional.empty();
            case Categories measured -> Optional.empty();
            case Slots measured -> Optional.empty();
            case Attention measured -> Optional.empty();
        };
    }

    /** Returns the value after dragging a number of pixels upwards from another. */
    public double dragged(double from, double pixels) {
        double moved = Math.clamp(from + pixels * (high - low) / DRAG_PIXELS, low, high);
        return isWhole ? Math.rint(moved) : moved;
    }
}
