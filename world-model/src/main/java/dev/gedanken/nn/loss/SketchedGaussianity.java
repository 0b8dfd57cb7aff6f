package dev.gedanken.nn.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Scalars;
import dev.gedanken.world.Noise;

/**
 * SIGReg, sketched isotropic Gaussian regularisation (Balestriero &amp; LeCun 2025, "LeJEPA",
 * definition 3): how far the projections of a batch of vectors on random directions are from a
 * standard normal distribution, by the Epps–Pulley statistic of each direction u:
 *
 * <pre>
 *   T(u) = ∫ |φ̂ᵤ(t) − exp(−t²/2)|² exp(−t²/2) dt,   φ̂ᵤ(t) = mean over the batch of exp(i t ⟨u, z⟩)
 * </pre>
 *
 * <p>The integral is a trapezoid sum over {@code knots} points of [0, 3], doubled because the
 * integrand is even. It is 0 only if the batch looks normal from every direction, so vectors can
 * neither collapse nor cluster.
 *
 * @param directions how many random directions
 * @param knots points of the integral
 */
public record SketchedGaussianity(int directions, int knots) {
    private static final float REACH = 3;
    private static final float LEAST_NORM = 1e-6f;
    private static final int[] FEATURES = {0};

    /**
     * Returns the mean statistic over the directions, a scalar, 0 or more.
     *
     * @param z {@code (rows, features)}
     * @param luck noise from which the directions are drawn
     */
    public NDArray of(NDArray z, Noise luck) {
        NDManager scope = z.getManager();
        NDArray projected = z.matMul(directions(scope, (int) z.getShape().get(1), luck));
        NDArray total = scope.create(0f);
        float step = REACH / (knots - 1);
        for (int knot = 0; knot < knots; knot++) {
            float t = knot * step;
            float normal = (float) Math.exp(-t * t / 2);
            float weight = 2 * normal * (knot == 0 || knot == knots - 1 ? step / 2 : step);
            NDArray angle = Scalars.times(projected, t);
            NDArray real = angle.cos().mean(FEATURES).sub(normal);
            NDArray imaginary = angle.sin().mean(FEATURES);
            NDArray distance = real.mul(real).add(imaginary.mul(imaginary)).mean();
            total = total.add(Scalars.times(distance, weight));
        }
        return total;
    }

    /** Returns unit vectors, {@code (features, directions)}, uniform on the sphere. */
    private NDArray directions(NDManager scope, int features, Noise luck) {
        float[] values = new float[features * directions];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) luck.normal(i);
        }
        NDArray normal = scope.create(values, new Shape(features, directions));
        NDArray norm = normal.mul(normal).sum(FEATURES, true).sqrt().add(LEAST_NORM);
        return normal.div(norm);
    }
}
