package dev.gedanken.app.video;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Adds a comment to a GIF, which FFmpeg cannot do: a block before the trailer (GIF89a, section 24).
 */
final class GifComment {
    private static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xFE;
    private static final int TRAILER = 0x3B;
    private static final int BLOCK_BYTES = 255;

    private GifComment() {}

    /** Returns a GIF's bytes with a comment at the end. */
    static byte[] added(byte[] gif, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(gif.length + text.length + 64);
        out.write(gif, 0, gif.length - 1);
        out.write(EXTENSION);
        out.write(COMMENT);
        for (int from = 0; from < text.length; from += BLOCK_BYTES) {
            int length = Math.min(BLOCK_BYTES, text.length - from);
            out.write(length);
            out.write(text, from, length);
        }
        out.write(0);
        out.write(TRAILER);
        return out.toByteArray();
    }
}
