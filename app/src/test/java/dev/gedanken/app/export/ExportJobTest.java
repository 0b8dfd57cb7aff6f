package dev.gedanken.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.testing.TestPacks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moments of a live play, written to files in the play's idle time. */
class ExportJobTest {
    private static final FrameLabels LABELS = FrameLabels.in(Locale.ENGLISH);
    private static final int STEPS = 40;

    @TempDir private Path folder;

    private final AtomicReference<ExportJob> job = new AtomicReference<>();
    private final List<Double> progress = new ArrayList<>();
    private LivePlay play;

    @BeforeEach
    void start() {
        LiveListener listener =
                new LiveListener() {
                    @Override
                    public void shown(LiveSnapshot snapshot) {
                        // Not of interest.
                    }

                    @Override
                    public void momentReady(RequestedMoment moment) {
                        job.get().take(moment);
                    }
                };
        KeyLatch keys = new KeyLatch();
        play = new LivePlay(PlayRequest.free(3), SessionPlan.inMemory(), keys, listener);
        play.handle(new SimulationCommand.Adopt(TestPacks.grey(folder.resolve("grey"))));
        keys.keyboard().press("LEFT", 1);
        for (int i = 0; i < STEPS; i++) {
            play.tick();
        }
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Path written(ExportFormat format) {
        return written(format, ExportStyle.of(format, true, LABELS));
    }

    private Path written(ExportFormat format, ExportStyle style) {
        Path file = folder.resolve("out" + format.suffix());
        List<Integer> nodes = IntStream.rangeClosed(0, STEPS).boxed().toList();
        ExportFile target = new ExportFile(file, style, Map.of("title", "Grey, seed 3"));
        job.set(new ExportJob(7, target, nodes, this::spareTime));
        job.get().write(progress::add);
        return file;
    }

    private void spareTime(SimulationCommand command) {
        play.handle(command);
        while (play.anticipate(Long.MAX_VALUE)) {
            // Until nothing is left.
        }
    }

    @Test
    void aTableHasARowForEveryMoment() throws IOException {
        List<String> lines = Files.readAllLines(written(ExportFormat.CSV));

        assertThat(lines).hasSize(STEPS + 2);
        assertThat(lines.getFirst()).startsWith("node,step,cause,action").contains(",paddle.x,");
        assertThat(lines.get(1)).startsWith("0,0,start,,,model,");
        assertThat(lines.getLast()).startsWith("40,40,step,left,human,model,");
        assertThat(progress).hasSize(STEPS + 1).endsWith(1.0);
    }

    @Test
    void aStripHasAsManyPicturesAsFit() throws IOException {
        var image = ImageIO.read(written(ExportFormat.STRIP).toFile());

        assertThat(image.getWidth()).isEqualTo(ExportStyle.MOST_PICTURES * (64 * 2 + 4) - 4 + 60);
        assertThat(image.getHeight()).isEqualTo(2 * (64 * 2 + 4) - 4 + 18);
        assertThat(image.getRGB(image.getWidth() - 1, 0) & 0xFF).isEqualTo(STEPS * 10 % 256);
    }

    @Test
    void filmsAreWritten() throws IOException {
        assertThat(Files.size(written(ExportFormat.MP4))).isGreaterThan(1_000);
        assertThat(Files.readAllBytes(written(ExportFormat.GIF))).startsWith('G', 'I', 'F');
    }

    @Test
    void aLabelledFilmHasWordsBelowTheDreamAndTheTruth() throws IOException {
        ExportStyle style =
                ExportStyle.of(ExportFormat.GIF, true, LABELS).labelled(true).scaledBy(2);
        BufferedImage first = ImageIO.read(written(ExportFormat.GIF, style).toFile());

        assertThat(first.getWidth()).isEqualTo(2 * 128);
        assertThat(first.getHeight()).isEqualTo(128 + 28);
        assertThat(brightBelow(first, 0)).as("words below the dream").isPositive();
        assertThat(brightBelow(first, 128)).as("words below the truth").isPositive();
    }

    private static long brightBelow(BufferedImage picture, int left) {
        return IntStream.range(left, left + 128)
                .flatMap(x -> IntStream.range(130, 156).map(y -> picture.getRGB(x, y) & 0xFF))
                .filter(blue -> blue > 150)
                .count();
    }

    @Test
    void aStripBeginsWithTheFirstAndEndsWithTheLast() {
        ExportStyle style = ExportStyle.of(ExportFormat.STRIP, false, LABELS);

        assertThat(IntStream.range(0, 395).filter(i -> style.shows(i, 395)).boxed())
                .hasSize(ExportStyle.MOST_PICTURES)
                .startsWith(0)
                .endsWith(394);
        assertThat(style.shows(0, 1)).isTrue();
        assertThat(IntStream.range(0, 2).allMatch(i -> style.shows(i, 2))).isTrue();
    }
}
