package dev.gedanken.renderer;

import java.nio.ByteBuffer;

/**
 * A frame to draw.
 *
 * <p>The bytes are read from the buffer's start while {@code render} runs; its position and limit are
 * neither used nor changed.
 *
 * @param size of the frame
 * @param rgba direct; red, green, blue, alpha in one byte each, not premultiplied; rows from the top,
 *     tightly packed
 */
public record SourceFrame(PixelSize size, ByteBuffer rgba) {

    public SourceFrame {
        PixelBytes.require("frame", size, rgba);
    }
}
