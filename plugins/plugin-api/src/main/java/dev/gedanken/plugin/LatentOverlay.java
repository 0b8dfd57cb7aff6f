package dev.gedanken.plugin;

import dev.gedanken.model.LatentView;
import java.util.OptionalInt;

/**
 * A latent view drawn over the frames of the stage, with each number at its position.
 *
 * @param view the view's name
 * @param plane which of its channels, groups, heads or slots, from 0; empty for all of them
 *     together
 */
public record LatentOverlay(String view, OptionalInt plane) {

    /** Returns the overlay of a whole view. */
    public static LatentOverlay of(String view) {
        return new LatentOverlay(view, OptionalInt.empty());
    }

    /**
     * Returns how many planes of a view can be drawn over a frame; 0 if its numbers have no
     * positions in it.
     */
    public static int planes(LatentView view) {
        return switch (view) {
            case LatentView.ScalarGrid _ -> 1;
            case LatentView.ChannelGrid _,
                    LatentView.CategoryGrid _,
                    LatentView.Slots _,
                    LatentView.Attention _ ->
                    (int) view.values().shape()[0];
            case LatentView.Vector _, LatentView.Categories _, LatentView.Tokens _ -> 0;
        };
    }
}
