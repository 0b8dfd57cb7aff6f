package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/** Element-wise non-linearities that are one native operation each. */
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
}
