package dev.gedanken.world;

import java.util.List;

/**
 * One number for each component of a {@link VectorSpace}: continuous control.
 *
 * @param values in the order of the space's components
 */
public record ActionVector(List<Float> values) implements Input {

    public ActionVector {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return InputText.vector(values);
    }
}
