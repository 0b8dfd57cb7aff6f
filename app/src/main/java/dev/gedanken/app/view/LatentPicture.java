package dev.gedanken.app.view;

import java.nio.IntBuffer;

/** A latent view as it is painted; immutable. */
public final class LatentPicture {
    private final String name;
    private final String caption;
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * Creates a picture that takes the array over.
     *
     * @param argb {@code (height, width)}, 0xAARRGGBB; the caller must not touch it again
     */
    LatentPicture(String name, String caption, int width, int height, int[] argb) {
        this.name = name;
        this.caption = caption;
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** Returns what people call the view. */
    public String name() {
        return name;
    }

    /** Returns its size, range and unit. */
    public String caption() {
        return caption;
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns a read-only view of the pixels, {@code (height, width)}, 0xAARRGGBB. */
    public IntBuffer argb() {
        return IntBuffer.wrap(argb).asReadOnlyBuffer();
    }

    /** Returns the colour at column x, row y, 0xAARRGGBB. */
    public int at(int x, int y) {
        return argb[y * width + x];
    }
}
