package dev.gedanken.app.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.bricks.BricksState;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFileTest {
    private static final FilmInfo INFO = new FilmInfo("A film", "seed 7; pack x", 30, 4);

    @TempDir private Path folder;

    private static List<Frame> frames(int count) {
        BricksScene scene = new BricksScene();
        List<Frame> frames = new ArrayList<>();
        BricksState state = scene.start(7);
        for (int i = 0; i < count; i++) {
            frames.add(scene.frame(state));
            state = scene.step(state, scene.actions().get(1), Noise.at(7, i));
        }
        return frames;
    }

    private Path film(String name, int count) {
        Path file = folder.resolve(name);
        FilmFile.write(file, INFO, 64, 64, film -> frames(count).forEach(film::add));
        return file;
    }

    @Test
    void anMp4IsH264WithTitleAndCommentAndEveryFrame() {
        Path file = film("a film.mp4", 45);

        AVFormatContext context = new AVFormatContext(null);
        assertThat(avformat_open_input(context, file.toString(), null, null)).isZero();
        try {
            assertThat(avformat_find_stream_info(context, (PointerPointer<?>) null))
                    .isNotNegative();
            AVCodecParameters codec = context.streams(0).codecpar();
            assertThat(codec.codec_id()).isEqualTo(AV_CODEC_ID_H264);
            assertThat(codec.width()).isEqualTo(256);
            assertThat(context.streams(0).nb_frames()).isEqualTo(45);
            assertThat(entry(context.metadata(), "title")).isEqualTo("A film");
            assertThat(entry(context.metadata(), "comment")).isEqualTo("seed 7; pack x");
        } finally {
            avformat_close_input(context);
        }
        assertThat(folder.toFile().list()).containsExactly("a film.mp4");
    }

    private static String entry(AVDictionary metadata, String key) {
        return av_dict_get(metadata, key, null, 0).value().getString(StandardCharsets.UTF_8);
    }

    @Test
    void aGifShowsEveryFrameInItsColoursAndSaysWhereItIsFrom() throws IOException {
        Path file = film("film.gif", 12);

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(12);
            BufferedImage first = reader.read(0);
            Frame frame = frames(1).getFirst();
            assertThat(first.getWidth()).isEqualTo(256);
            assertThat(new Color(first.getRGB(130, 20)).getRed())
                    .isCloseTo(frame.channel(32, 5, 0), within(16));
        } finally {
            reader.dispose();
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("A film; seed 7; pack x");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedInASentence() {
        assertThatThrownBy(() -> film("no/where.mp4", 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Cannot film to")
                .hasMessageEndingWith(".");
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> VideoFormat.of(Path.of("film.avi")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Cannot film to film.avi: give a name that ends with .mp4 or .gif.");
    }
}
