package dev.gedanken.renderer;

import java.nio.ByteBuffer;

/** Checks the buffers that callers pass in. */
final class PixelBytes {

    private PixelBytes() {}

    /** Refuses a buffer that native code cannot reach or that is too small for {@code size}. */
    static void require(String owner, PixelSize size, ByteBuffer buffer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("The buffer of the " + owner + " must be direct.");
        }
        if (buffer.capacity() < size.bytes()) {
            throw new IllegalArgumentException(
                    "The buffer of the %s holds %d bytes; %s pixels take %d."
                            .formatted(owner, buffer.capacity(), size, size.bytes()));
        }
    }
}
