package dev.gedanken.world;

import java.util.List;

/** The inputs that a world or a model understands: a closed set of kinds. */
public sealed interface InputSpace permits ActionSpace, VectorSpace, LatentCodes, LatentVectors {

    /** Returns the idle input: nothing is touched. */
    Input idle();

    /** Returns the input for the current state of the controls. */
    Input of(Controls controls);

    /** Returns all inputs in order if they can be enumerated; empty for a continuous space. */
    List<? extends Input> enumerated();

    /** Returns an input drawn uniformly from the space. */
    Input sample(Noise luck);

    /** Returns whether an input belongs to this space. */
    boolean accepts(Input input);

    /**
     * Returns the input that {@code text} names; an input's own text is its {@code toString}.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    Input parse(String text);

    /** Returns a one-line description of the space for people. */
    String names();

    /**
     * Returns {@code input} if it belongs to this space.
     *
     * @throws BadInputException otherwise, naming what does
     */
    default Input check(Input input) {
        if (!accepts(input)) {
            throw BadInputException.of("scenes.input.foreign", input, names());
        }
        return input;
    }
}
