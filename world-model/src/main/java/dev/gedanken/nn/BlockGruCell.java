package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * A gated recurrent unit whose matrices are block-diagonal, with a hidden layer before its gates
 * and a bias that favours keeping (DreamerV3, Hafner et al. 2025): each block k sees its own part
 * of the state and all of the input.
 *
 * <pre>
 *   y = SiLU(RMSNorm(W₁ (hₖ, x)ₖ))
 *   (r, c, u) = W₂ y
 *   r = σ(r),  c = tanh(r ⊙ c),  u = σ(u − 1)
 *   h' = u ⊙ c + (1 − u) ⊙ h
 * </pre>
 *
 * @param hidden W₁, from a block of the state and the input
 * @param norm of the hidden layer, over all blocks
 * @param gates W₂
 * @param blocks the number of blocks
 */
public record BlockGruCell(BlockDense hidden, RmsNorm norm, BlockDense gates, int blocks) {
    private static final int GATES = 3;
    private static final float UPDATE_BIAS = -1;

    /**
     * Creates a cell with {@code state} numbers of state and {@code in} numbers of input.
     *
     * @param blocks a divisor of {@code state}
     */
    public static BlockGruCell create(
            Parameters parameters, String name, int in, int state, int blocks) {
        if (state % blocks != 0) {
            throw new IllegalArgumentException(
                    "%d numbers of state cannot be split into %d blocks.".formatted(state, blocks));
        }
        int part = state / blocks;
        return new BlockGruCell(
                BlockDense.create(parameters, name + ".hidden", blocks, part + in, part),
                RmsNorm.create(parameters, name + ".norm", state),
                BlockDense.create(parameters, name + ".gates", blocks, part, GATES * part),
                blocks);
    }

    /**
     * Returns the next state, {@code (rows, state)}.
     *
     * @param x {@code (rows, in)}
     * @param h {@code (rows, state)} in (-1, 1)
     */
    public NDArray apply(NDArray x, NDArray h) {
        long rows = x.getShape().get(0);
        NDArray shared = x.expandDims(1).broadcast(new Shape(rows, blocks, x.getShape().get(1)));
        NDArray y = flat(hidden.apply(split(h).concat(shared, 2)));
        NDList parts = gates.apply(split(Activations.silu(norm.apply(y)))).split(GATES, 2);
        NDArray reset = Activations.sigmoid(flat(parts.get(0)));
        NDArray candidate = reset.mul(flat(parts.get(1))).tanh();
        NDArray update = Activations.sigmoid(flat(parts.get(2)).add(UPDATE_BIAS));
        return h.add(update.mul(candidate.sub(h)));
    }

    /** Splits {@code (rows, state)} into {@code (rows, blocks, state / blocks)}. */
    private NDArray split(NDArray x) {
        return x.reshape(x.getShape().get(0), blocks, x.getShape().get(1) / blocks);
    }

    private static NDArray flat(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1) * shape.get(2));
    }
}
