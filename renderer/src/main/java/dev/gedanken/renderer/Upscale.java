package dev.gedanken.renderer;

/** How a frame's pixels become a picture's pixels. */
public enum Upscale {
    /** Each picture pixel takes the frame pixel that its centre lies in. */
    NEAREST,
    /**
     * Each frame pixel is a flat rectangle whose edges are smoothed over one picture pixel, so that
     * all rectangles look equally large at any scale. Below scale 1 the same as {@link #BILINEAR}.
     */
    PIXEL_CRISP,
    /** Blends the four frame pixels around the picture pixel's centre. */
    BILINEAR
}
