package dev.gedanken.renderer.plan;

/**
 * A shader that runs on each pixel of a rectangle, and the numbers it takes.
 *
 * <p>A new pass consists of a record that implements this and a shader of the same name next to the
 * others.
 */
public interface Pass {

    /** Returns the name of the pass's shader, such as {@code "bilinear"} for {@code bilinear.frag}. */
    String shader();

    /** Returns what happens to existing pixels. */
    default Blending blending() {
        return Blending.REPLACE;
    }

    /**
     * Writes the contents of the shader's {@code PARAMETERS} block after the placement, in order.
     *
     * @param parameters where to write
     */
    default void write(Parameters parameters) {
        // Most passes need no more than their placement.
    }

    /** What a pass does to existing pixels. */
    enum Blending {
        /** Overwrites them, so that transparent parts stay transparent. */
        REPLACE,
        /** Blends premultiplied colours over them. */
        OVER
    }
}
