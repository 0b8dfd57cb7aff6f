package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * How a noise level scales the network's input and output (Karras et al. 2022, table 1, "ours"):
 *
 * <pre>
 *   D(x; σ)  = c_skip(σ) x + c_out(σ) F(c_in(σ) x; c_noise(σ))      (equation 7)
 *   c_skip   = σ_data² / (σ² + σ_data²)
 *   c_out    = σ σ_data / √(σ² + σ_data²)
 *   c_in     = 1 / √(σ² + σ_data²)
 *   c_noise  = ln(σ) / 4
 * </pre>
 *
 * <p>Frames are in [−1, 1].
 *
 * @param skip c_skip of each row, {@code (rows, 1, 1, 1)}
 * @param out c_out of each row
 * @param in c_in of each row
 * @param noise c_noise of each row, {@code (rows)}
 */
record Preconditioning(NDArray skip, NDArray out, NDArray in, NDArray noise) {
    /** σ_data: roughly the standard deviation of frames. */
    static final double DATA = 0.5;

    private static final double NOISE_SCALE = 0.25;

    /** Returns c_out. */
    static double out(double sigma) {
        return sigma * DATA / StrictMath.sqrt(sigma * sigma + DATA * DATA);
    }

    /**
     * Returns the scales for some rows.
     *
     * @param sigmas noise level of each row, above 0
     */
    static Preconditioning of(NDManager manager, double... sigmas) {
        int rows = sigmas.length;
        float[] skip = new float[rows];
        float[] out = new float[rows];
        float[] in = new float[rows];
        float[] noise = new float[rows];
        for (int i = 0; i < rows; i++) {
            double sum = sigmas[i] * sigmas[i] + DATA * DATA;
            skip[i] = (float) (DATA * DATA / sum);
            out[i] = (float) out(sigmas[i]);
            in[i] = (float) (1 / StrictMath.sqrt(sum));
            noise[i] = (float) (NOISE_SCALE * StrictMath.log(sigmas[i]));
        }
        Shape perRow = new Shape(rows, 1, 1, 1);
        return new Preconditioning(
                manager.create(skip, perRow),
                manager.create(out, perRow),
                manager.create(in, perRow),
                manager.create(noise));
    }
}
