package dev.gedanken.model;

import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One number of a latent view.
 *
 * @param view the view's name
 * @param position indices into its tensor, outermost first
 */
public record LatentUnit(String view, List<Integer> position) {

    public LatentUnit {
        position = List.copyOf(position);
    }

    /** Returns its value in one of some views; empty if none of them contains it. */
    public OptionalDouble in(List<LatentView> views) {
        return views.stream()
                .filter(candidate -> candidate.name().equals(view))
                .findFirst()
                .map(found -> at(found.values()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the edit that sets it. */
    public LatentEdit set(float value) {
        return new LatentEdit(view, position, value);
    }

    private OptionalDouble at(Tensor tensor) {
        long[] shape = tensor.shape();
        if (shape.length != position.size()) {
            return OptionalDouble.empty();
        }
        int index = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            int at = position.get(axis);
            if (at < 0 || at >= shape[axis]) {
                return OptionalDouble.empty();
            }
            index = (int) (index * shape[axis] + at);
        }
        return OptionalDouble.of(tensor.get(index));
    }
}
