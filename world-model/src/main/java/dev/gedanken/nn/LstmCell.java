package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Long short-term memory (Hochreiter &amp; Schmidhuber 1997, with the forget gate of Gers et al. 2000):
 *
 * <pre>
 *   (i, f, g, o) = W (x, h)
 *   c' = σ(f + 1) ⊙ c + σ(i) ⊙ tanh(g)
 *   h' = σ(o) ⊙ tanh(c')
 * </pre>
 *
 * @param gates from input and output to all gates
 */
public record LstmCell(Dense gates) {
    private static final int GATES = 4;
    private static final float FORGET_BIAS = 1;

    /**
     * What the cell carries from step to step.
     *
     * @param h output, {@code (rows, state)} in (-1, 1)
     * @param c memory, {@code (rows, state)}
     */
    public record State(NDArray h, NDArray c) {}

    /** Creates a cell with {@code state} numbers of memory and {@code in} numbers of input. */
    public static LstmCell create(Parameters parameters, String name, int in, int state) {
        return new LstmCell(Dense.create(parameters, name + ".gates", in + state, GATES * state));
    }

    /**
     * Returns the next state.
     *
     * @param x {@code (rows, in)}
     */
    public State apply(NDArray x, State before) {
        NDList parts = gates.apply(x.concat(before.h(), 1)).split(GATES, 1);
        NDArray input = Activations.sigmoid(parts.get(0));
        NDArray forget = Activations.sigmoid(parts.get(1).add(FORGET_BIAS));
        NDArray c = forget.mul(before.c()).add(input.mul(parts.get(2).tanh()));
        return new State(Activations.sigmoid(parts.get(3)).mul(c.tanh()), c);
    }
}
