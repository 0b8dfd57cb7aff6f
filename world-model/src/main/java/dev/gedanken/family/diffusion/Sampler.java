package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Solves the probability-flow equation from noise to a frame (Karras et al. 2022, algorithm 1 without churn).
 *
 * @param steps evaluations by Euler's method, 1 or more
 * @param isHeun whether each step but the last is corrected by a second evaluation
 */
record Sampler(int steps, boolean isHeun) {
    /** σ_max of DIAMOND: the past determines most of the next frame, so little noise is enough. */
    static final double MOST = 5;

    private static final double LEAST = 2e-3;
    private static final double RHO = 7;

    /**
     * The sample.
     *
     * @param frame the clean frame, {@code (rows, 3, frame, frame)}
     * @param estimates the expected clean frame at each step; the last one is the frame itself
     */
    record Sample(NDArray frame, List<NDArray> estimates) {}

    /** Returns the {@code steps + 1} noise levels in descending order, ending at 0 (equation 5). */
    double[] sigmas() {
        double[] sigmas = new double[steps + 1];
        double most = StrictMath.pow(MOST, 1 / RHO);
        double least = StrictMath.pow(LEAST, 1 / RHO);
        for (int i = 0; i < steps; i++) {
            double share = steps == 1 ? 0 : (double) i / (steps - 1);
            sigmas[i] = StrictMath.pow(most + share * (least - most), RHO);
        }
        return sigmas;
    }

    /**
     * Samples a frame for each row.
     *
     * @param normal noise, {@code (rows, 3, frame, frame)} from N(0, 1)
     * @param past the last frames, {@code (rows, 3·past, frame, frame)}
     * @param actions {@code (rows, past) int64}
     */
    Sample sample(Denoiser denoiser, NDArray normal, NDArray past, NDArray actions) {
        double[] sigmas = sigmas();
        List<NDArray> estimates = new ArrayList<>();
        NDArray x = normal.mul(sigmas[0]);
        for (int i = 0; i < steps; i++) {
            NDArray clean = denoised(denoiser, x, sigmas[i], past, actions);
            NDArray slope = x.sub(clean).div(sigmas[i]);
            double change = sigmas[i + 1] - sigmas[i];
            NDArray next = x.add(slope.mul(change));
            if (isHeun && sigmas[i + 1] > 0) {
                NDArray there = denoised(denoiser, next, sigmas[i + 1], past, actions);
                NDArray slopeThere = next.sub(there).div(sigmas[i + 1]);
                next = x.add(slope.add(slopeThere).mul(change / 2));
            }
            estimates.add(clean);
            x = next;
        }
        return new Sample(x, estimates);
    }

    private static NDArray denoised(
            Denoiser denoiser, NDArray x, double sigma, NDArray past, NDArray actions) {
        int rows = (int) x.getShape().get(0);
        double[] each = new double[rows];
        Arrays.fill(each, sigma);
        return denoiser.denoise(x, Preconditioning.of(x.getManager(), each), past, actions);
    }
}
