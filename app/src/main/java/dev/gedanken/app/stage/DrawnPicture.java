package dev.gedanken.app.stage;

import java.nio.ByteBuffer;

/**
 * A drawn picture in a slot of a ring, until its reader releases it.
 *
 * @param ring its ring
 * @param slot the index of its buffer
 */
public record DrawnPicture(PictureRing ring, int slot) {

    /** Returns the pixels, {@code (height, width, 4) uint8} BGRA, opaque. */
    public ByteBuffer bgra() {
        return ring.buffer(slot);
    }

    /** Releases the slot for drawing. */
    public void release() {
        ring.release(slot);
    }
}
