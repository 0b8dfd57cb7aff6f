package dev.gedanken.world;

import java.util.List;

/** An action that a model learned from frames alone: an entry of its codebook, or a small vector. */
public sealed interface LatentAction extends Input {

    /**
     * An entry of a codebook.
     *
     * @param index from 0
     */
    record Code(int index) implements LatentAction {

        @Override
        public String toString() {
            return InputText.CODE_MARK + index;
        }
    }

    /**
     * A point of a continuous space of latent actions.
     *
     * @param values one number per dimension
     */
    record Vector(List<Float> values) implements LatentAction {

        public Vector {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return InputText.vector(values);
        }
    }
}
