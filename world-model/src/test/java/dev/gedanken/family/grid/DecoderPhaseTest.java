package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decoder that is trained alone, after everything else. */
class DecoderPhaseTest {
    private static final int STEPS = 10;

    /** Asked often while the data is prepared, and once an update afterwards. */
    private static final int CANCELLED_QUESTION = 14;

    private static final Map<String, String> ALONE = Map.of("decoderShare", "1");

    @TempDir private Path temporary;

    private TrainingRequest bare() {
        TrainingRequest request = TinyPack.request(temporary.resolve("bare"), 60, Start.ANEW);
        TinyPack.trainer(Map.of()).train(request, new TinyPack.Recorder());
        return request;
    }

    private TrainingRequest later(String name, long steps, Start start) {
        return TinyPack.after(
                TinyPack.request(temporary.resolve(name), steps, start),
                WorldPack.open(temporary.resolve("bare")));
    }

    @Test
    void framesOfAFinishedPackComeNearerToTheTruthAndNoBeliefChanges() {
        bare();
        TinyPack.Recorder recorder = new TinyPack.Recorder();
        TinyPack.trainer(ALONE).train(later("clean", 120, Start.ANEW), recorder);

        assertThat(recorder.heard).noneMatch(heard -> heard.phase().equals("dynamics"));
        try (WorldModel before = TinyPack.load(temporary.resolve("bare"));
                WorldModel after = TinyPack.load(temporary.resolve("clean"))) {
            List<PlayState> old = TinyPack.played(before, PlaySource.MODEL, STEPS);
            List<PlayState> clean = TinyPack.played(after, PlaySource.MODEL, STEPS);
            assertThat(clean)
                    .extracting(PlayState::belief)
                    .isEqualTo(old.stream().map(PlayState::belief).toList());
            assertThat(meanPsnr(clean)).isGreaterThan(meanPsnr(old) + 1);
        }
    }

    @Test
    void aResumedTrainingEndsWithTheSameDecoder() throws Exception {
        bare();
        TinyPack.trainer(ALONE).train(later("whole", 12, Start.ANEW), new TinyPack.Recorder());
        TinyPack.Recorder stopping = new TinyPack.Recorder(CANCELLED_QUESTION);
        assertThat(TinyPack.trainer(ALONE).train(later("resumed", 12, Start.ANEW), stopping))
                .isEqualTo(TrainingOutcome.CANCELLED);
        TinyPack.trainer(ALONE).train(later("resumed", 12, Start.RESUME), new TinyPack.Recorder());

        assertThat(weights("resumed")).isEqualTo(weights("whole"));
    }

    @Test
    void theDecoderDoesNotDependOnTheNumberOfThreads() throws Exception {
        bare();
        for (int threads = 1; threads <= 2; threads++) {
            TrainingRequest request =
                    TinyPack.with(
                            later("threads" + threads, 6, Start.ANEW), new Parallelism(2, threads));
            TinyPack.trainer(ALONE).train(request, new TinyPack.Recorder());
        }

        assertThat(weights("threads2")).isEqualTo(weights("threads1"));
    }

    private byte[] weights(String pack) throws Exception {
        return Files.readAllBytes(temporary.resolve(pack).resolve(WorldPack.WEIGHTS));
    }

    private static double meanPsnr(List<PlayState> states) {
        return states.stream()
                .mapToDouble(state ->
                        SquaredError.psnr(
                                state.dreamed().orElseThrow(), state.twin().orElseThrow().frame()))
                .average()
                .orElseThrow();
    }
}
