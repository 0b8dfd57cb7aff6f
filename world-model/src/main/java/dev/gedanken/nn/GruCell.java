package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A gated recurrent unit (Cho et al. 2014, equations 5–8) with layer normalisation of its gates and a bias that
 * favours keeping (DreamerV3):
 *
 * <pre>
 *   (r, c, u) = LN(W (x, h))
 *   r = σ(r),  c = tanh(r ⊙ c),  u = σ(u − 1)
 *   h' = u ⊙ c + (1 − u) ⊙ h
 * </pre>
 *
 * @param gates from input and state to all gates
 * @param norm of the gates
 */
public record GruCell(Dense gates, LayerNorm norm) {
    private static final int GATES = 3;
    private static final float UPDATE_BIAS = -1;

    /** Creates a cell with {@code state} numbers of state and {@code in} numbers of input. */
    public static GruCell create(Parameters parameters, String name, int in, int state) {
        return new GruCell(
                Dense.create(parameters, name + ".gates", in + state, GATES * state),
                LayerNorm.create(parameters, name + ".norm", GATES * state));
    }

    /**
     * Returns the next state, {@code (rows, state)}.
     *
     * @param x {@code (rows, in)}
     * @param h {@code (rows, state)} in (-1, 1)
     */
    public NDArray apply(NDArray x, NDArray h) {
        NDList parts = norm.apply(gates.apply(x.concat(h, 1))).split(GATES, 1);
        NDArray reset = Activations.sigmoid(parts.get(0));
        NDArray candidate = reset.mul(parts.get(1)).tanh();
        NDArray update = Activations.sigmoid(parts.get(2).add(UPDATE_BIAS));
        return h.add(update.mul(candidate.sub(h)));
    }
}
