package dev.gedanken.app.video;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Pointer;

/** Turns FFmpeg's return codes into exceptions. */
final class Av {
    private static final int MESSAGE_BYTES = 256;

    private Av() {}

    /** Returns a result that is not an error. */
    static int check(int result, String what) {
        if (result < 0) {
            byte[] message = new byte[MESSAGE_BYTES];
            av_strerror(result, message, message.length);
            String text = new String(message, StandardCharsets.UTF_8).trim();
            throw new FilmException("%s failed: %s".formatted(what, text));
        }
        return result;
    }

    /** Returns a pointer that is not null. */
    static <P extends Pointer> P require(P pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw new FilmException(what + " is not there");
        }
        return pointer;
    }
}
