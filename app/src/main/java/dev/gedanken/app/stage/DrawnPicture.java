package dev.gedanken.app.stage;

import java.nio.ByteBuffer;

/**
 * A drawn picture that lies in a slot of a ring until its reader gives it back.
 *
 * @param ring where it lies
 * @param slot which of the ring's buffers
 */
public record DrawnPicture(PictureRing ring, int slot) {

    /** Returns the pixels, {@code (height, width, 4) uint8} BGRA, opaque. */
    public ByteBuffer bgra() {
        return ring.buffer(slot);
    }

    /** Gives the slot back to be drawn into. */
    public void release() {
        ring.release(slot);
    }
}
