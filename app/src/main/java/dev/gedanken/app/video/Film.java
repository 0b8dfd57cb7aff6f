package dev.gedanken.app.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import dev.gedanken.world.Frame;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** A film being written: accepts frames of one size and writes a file. */
public final class Film implements AutoCloseable {
    private final FilterChain filters;
    private final Encoder encoder;
    private final AVFrame in = av_frame_alloc();
    private final AVFrame out = av_frame_alloc();
    private long frames;

    /**
     * Begins a film.
     *
     * @param file is overwritten
     * @param width of the frames in pixels
     * @param height of the frames in pixels
     * @throws FilmException if FFmpeg refuses
     */
    public Film(Path file, VideoFormat format, FilmInfo info, int width, int height) {
        av_log_set_level(AV_LOG_FATAL); // Problems come back as return codes and are reported once.
        filters =
                new FilterChain(
                        format.filters(info.scale()), width, height, info.framesPerSecond());
        encoder = new Encoder(file, format, info, filters);
        in.format(AV_PIX_FMT_RGB24);
        in.width(width);
        in.height(height);
        Av.check(av_frame_get_buffer(in, 0), "A picture's memory");
    }

    /** Adds a frame at the end. */
    public void add(Frame frame) {
        Av.check(av_frame_make_writable(in), "A picture's memory");
        byte[] rgb = new byte[frame.rgb().remaining()];
        frame.copyTo(rgb, 0);
        int row = frame.width() * Frame.CHANNELS;
        BytePointer pixels = in.data(0);
        for (int y = 0; y < frame.height(); y++) {
            pixels.position((long) y * in.linesize(0)).put(rgb, y * row, row);
        }
        in.pts(frames++);
        filters.put(in);
        encodeFiltered();
    }

    /** Writes the rest. */
    public void finish() {
        filters.put(null);
        encodeFiltered();
        encoder.put(null);
        encoder.finish();
    }

    private void encodeFiltered() {
        while (filters.take(out)) {
            encoder.put(out);
            av_frame_unref(out);
        }
    }

    @Override
    public void close() {
        av_frame_free(in);
        av_frame_free(out);
        encoder.close();
        filters.close();
    }
}
