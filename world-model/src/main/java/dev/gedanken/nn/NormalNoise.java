package dev.gedanken.nn;

import dev.gedanken.world.Noise;

/** Turns counted luck into standard normal numbers. */
public final class NormalNoise {

    private NormalNoise() {}

    /**
     * Returns independent numbers from N(0, 1), the same on every machine (Box &amp; Muller 1958; {@link StrictMath}
     * gives the same bits everywhere).
     *
     * @param count how many; an even one wastes no luck
     */
    public static float[] of(Noise noise, int count) {
        float[] uniforms = noise.uniforms(count + count % 2);
        float[] normal = new float[count];
        for (int i = 0; i < count; i += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1.0 - uniforms[i]));
            double angle = 2 * Math.PI * uniforms[i + 1];
            normal[i] = (float) (radius * StrictMath.cos(angle));
            if (i + 1 < count) {
                normal[i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        }
        return normal;
    }
}
