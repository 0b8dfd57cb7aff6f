package dev.gedanken.projection;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Represents a belief as a point in latent space. */
public final class BeliefVector {
    private BeliefVector() {}

    /**
     * Returns the model's features, if it provides them. Otherwise returns its first view with many
     * numbers, per cell or in total, or else its first view with one number per cell; empty if it
     * has none. Categories have no distances.
     */
    public static Optional<float[]> of(WorldModel model, Belief belief) {
        Optional<float[]> features =
                model.ability(YieldsFeatures.class)
                        .map(yielding -> yielding.features(List.of(belief)).getFirst());
        return features.or(() ->
                model.ability(ShowsLatentViews.class).flatMap(open -> of(open.views(belief))));
    }

    /** Returns the same, given the views that a model shows of a belief. */
    public static Optional<float[]> of(List<LatentView> views) {
        Optional<Tensor> channels =
                views.stream()
                        .filter(view -> view instanceof ChannelGrid || view instanceof Vector)
                        .map(LatentView::values)
                        .findFirst();
        Optional<Tensor> scalars =
                views.stream()
                        .filter(ScalarGrid.class::isInstance)
                        .map(LatentView::values)
                        .findFirst();
        return channels.or(() -> scalars).map(Tensor::toArray);
    }
}
