package dev.gedanken.renderer.plan;

/**
 * A shader that runs on each pixel of a rectangle, and the numbers it takes.
 *
 * <p>A new pass is a record that implements this and a shader of the same name beside the others.
 */
public interface Pass {

    /** Returns the name of the pass's shader, such as {@code "bilinear"} for {@code bilinear.frag}. */
    String shader();

    /** Returns what happens to the pixels that are there already. */
    default Blending blending() {
        return Blending.REPLACE;
    }

    /**
     * Writes what the shader's {@code PARAMETERS} block holds behind the placement, in its order.
     *
     * @param parameters where to write
     */
    default void write(Parameters parameters) {
        // Most passes need no more than their placement.
    }

    /** What a pass does to the pixels that are there already. */
    enum Blending {
        /** Writes over them, so that clear parts come out clear. */
        REPLACE,
        /** Lays premultiplied colours over them. */
        OVER
    }
}
