package dev.gedanken.renderer;

/** How a frame's pixels become a picture's pixels. */
public enum Upscale {
    /** Each picture pixel takes the frame pixel that contains its centre. */
    NEAREST,
    /**
     * Each frame pixel is a flat rectangle whose edges are smoothed over one picture pixel, so that
     * all rectangles look equally large at any scale. Below scale 1 it is the same as
     * {@link #BILINEAR}.
     */
    PIXEL_CRISP,
    /** Blends the four frame pixels around the picture pixel's centre. */
    BILINEAR,
    /**
     * Bicubic over 4×4 frame pixels with the kernel of Catmull and Rom: smooth, and sharper than {@link
     * #BILINEAR}. Not meant for scales below 1.
     */
    CATMULL_ROM,
    /**
     * Cuts the corners of staircases at 45° and keeps everything else flat, for drawn pictures. Not meant
     * for scales below 1.
     */
    PIXEL_ART,
    /**
     * Follows edges while enlarging, then sharpens, according to the published description of AMD's
     * FSR 1 (EASU and RCAS), for rendered and photographed pictures. Not meant for scales below 1.
     */
    SHARPENED
}
