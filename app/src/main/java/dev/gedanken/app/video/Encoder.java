package dev.gedanken.app.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Owns an encoder and the file that it writes. */
final class Encoder implements AutoCloseable {
    /** Bits for every pixel and frame: far above what such pictures need to look clean. */
    private static final double BITS_PER_PIXEL = 0.3;

    private static final int FRAMES_BETWEEN_KEYFRAMES = 60;

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();

    Encoder(Path file, VideoFormat kind, FilmInfo info, FilterChain pictures) {
        Av.check(
                avformat_alloc_output_context2(format, null, kind.container(), file.toString()),
                "Creating the container");
        AVCodec found =
                Av.require(avcodec_find_encoder_by_name(kind.encoder()), "The " + kind.encoder());
        codec = Av.require(avcodec_alloc_context3(found), "The encoder");
        stream = Av.require(avformat_new_stream(format, null), "The stream");
        configure(info, pictures);
        Av.check(avcodec_open2(codec, found, (PointerPointer<?>) null), "Opening the encoder");
        Av.check(avcodec_parameters_from_context(stream.codecpar(), codec), "The parameters");
        stream.time_base(codec.time_base());
        describe(info);
        open(file);
    }

    private void configure(FilmInfo info, FilterChain pictures) {
        int fps = info.framesPerSecond();
        codec.width(pictures.width());
        codec.height(pictures.height());
        codec.pix_fmt(pictures.pixelFormat());
        codec.time_base(av_make_q(1, fps));
        codec.framerate(av_make_q(fps, 1));
        codec.gop_size(FRAMES_BETWEEN_KEYFRAMES);
        codec.bit_rate((long) (BITS_PER_PIXEL * codec.width() * codec.height() * fps));
        if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
    }

    private void describe(FilmInfo info) {
        AVDictionary metadata = new AVDictionary(null);
        av_dict_set(metadata, "title", info.title(), 0);
        av_dict_set(metadata, "comment", info.comment(), 0);
        format.metadata(metadata);
    }

    private void open(Path file) {
        AVIOContext io = new AVIOContext(null);
        Av.check(avio_open(io, file.toString(), AVIO_FLAG_WRITE), "Opening the file");
        format.pb(io);
        Av.check(avformat_write_header(format, (PointerPointer<?>) null), "Writing the header");
    }

    /** Writes a picture; null means that there are no more. */
    void put(@Nullable AVFrame picture) {
        Av.check(avcodec_send_frame(codec, picture), "Encoding");
        while (true) {
            int result = avcodec_receive_packet(codec, packet);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
                return;
            }
            Av.check(result, "Encoding");
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            Av.check(av_interleaved_write_frame(format, packet), "Writing");
        }
    }

    /** Writes the end of the file. */
    void finish() {
        Av.check(av_write_trailer(format), "Finishing the file");
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(codec);
        if (format.pb() != null) {
            avio_closep(format.pb());
            format.pb(null);
        }
        avformat_free_context(format);
    }
}
