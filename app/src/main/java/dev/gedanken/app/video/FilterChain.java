package dev.gedanken.app.video;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_format;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_h;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_w;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Owns a graph of FFmpeg filters with one input and one output. */
final class FilterChain implements AutoCloseable {
    private static final int KEEP_REFERENCE = 8;

    private final AVFilterGraph graph;
    private final AVFilterContext source = new AVFilterContext(null);
    private final AVFilterContext sink = new AVFilterContext(null);

    /**
     * Creates the graph.
     *
     * @param filters in FFmpeg's language
     */
    FilterChain(String filters, int width, int height, int framesPerSecond) {
        graph = Av.require(avfilter_graph_alloc(), "A filter graph");
        try {
            String arguments =
                    "video_size=%dx%d:pix_fmt=rgb24:time_base=1/%d:pixel_aspect=1/1"
                            .formatted(width, height, framesPerSecond);
            create(source, "buffer", "in", arguments);
            create(sink, "buffersink", "out", null);
            connect(filters);
            Av.check(avfilter_graph_config(graph, null), "Connecting the filters");
        } catch (FilmException e) {
            close();
            throw e;
        }
    }

    private void create(
            AVFilterContext context, String filter, String name, @Nullable String arguments) {
        Av.check(
                avfilter_graph_create_filter(
                        context, avfilter_get_by_name(filter), name, arguments, null, graph),
                "Creating the filter " + filter);
    }

    private void connect(String filters) {
        AVFilterInOut outputs = end("in", source);
        AVFilterInOut inputs = end("out", sink);
        try {
            Av.check(
                    avfilter_graph_parse_ptr(graph, filters, inputs, outputs, null),
                    "Reading the filters");
        } finally {
            avfilter_inout_free(inputs);
            avfilter_inout_free(outputs);
        }
    }

    private static AVFilterInOut end(String name, AVFilterContext context) {
        try (BytePointer text = new BytePointer(name)) {
            return Av.require(avfilter_inout_alloc(), "A filter's end")
                    .name(av_strdup(text))
                    .filter_ctx(context)
                    .pad_idx(0)
                    .next(null);
        }
    }

    int width() {
        return av_buffersink_get_w(sink);
    }

    int height() {
        return av_buffersink_get_h(sink);
    }

    int pixelFormat() {
        return av_buffersink_get_format(sink);
    }

    /** Adds a picture; null means that there are no more. */
    void put(@Nullable AVFrame frame) {
        Av.check(av_buffersrc_add_frame_flags(source, frame, KEEP_REFERENCE), "Filtering");
    }

    /** Takes the next picture and returns whether there was one. */
    boolean take(AVFrame frame) {
        int result = av_buffersink_get_frame(sink, frame);
        if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
            return false;
        }
        Av.check(result, "Filtering");
        return true;
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }
}
