package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/** Element-wise non-linearities of few native operations each. */
public final class Activations {

    private Activations() {}

    /** Returns x·Φ(x) (Hendrycks &amp; Gimpel 2016). */
    public static NDArray gelu(NDArray x) {
        return x.getNDArrayInternal().gelu();
    }

    /** Returns 1 / (1 + e⁻ˣ). */
    public static NDArray sigmoid(NDArray x) {
        return x.getNDArrayInternal().sigmoid();
    }

    /** Returns x·σ(x) (Elfwing et al. 2018); two native operations. */
    public static NDArray silu(NDArray x) {
        return x.mul(sigmoid(x));
    }

    /** Returns ln(1 + eˣ) without overflow: max(x, 0) + ln(1 + e^−|x|). */
    public static NDArray softplus(NDArray x) {
        return Scalars.atLeast(x, 0).add(x.abs().neg().exp().add(1).log());
    }

    /** Returns sign(x)·ln(1 + |x|) (Hafner et al. 2023, equation 9): compresses large numbers. */
    public static NDArray symlog(NDArray x) {
        return x.sign().stopGradient().mul(x.abs().add(1).log());
    }

    /** Returns sign(x)·(e^|x| − 1), the inverse of {@link #symlog}. */
    public static NDArray symexp(NDArray x) {
        return x.sign().stopGradient().mul(x.abs().exp().sub(1));
    }
}
