package dev.gedanken.renderer;

import java.nio.ByteBuffer;

/**
 * The target of a picture.
 *
 * <p>The bytes are written from the buffer's start; its position and limit are neither used nor
 * changed.
 *
 * @param size of the picture
 * @param bgra direct; blue, green, red, alpha in one byte each, premultiplied; rows from the top,
 *     tightly packed
 */
public record PixelTarget(PixelSize size, ByteBuffer bgra) {

    public PixelTarget {
        PixelBytes.require("target", size, bgra);
        if (bgra.isReadOnly()) {
            throw new IllegalArgumentException("The buffer of the target must be writable.");
        }
    }
}
