package dev.gedanken.model;

import java.util.List;

/**
 * One number of a belief set by hand: the intervention do(latent = value).
 *
 * @param view name of the {@link LatentView} that shows the number
 * @param position indices into the view's tensor, outermost first
 * @param value the number's new value
 */
public record LatentEdit(String view, List<Integer> position, float value) {

    public LatentEdit {
        position = List.copyOf(position);
    }
}
