package dev.gedanken.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.PlaySource;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Collections;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessPlayTest {
    @TempDir private Path folder;

    private LoadedPack pack;

    @BeforeEach
    void load() {
        pack = TestPacks.grey(folder.resolve("grey"));
    }

    @Test
    void reportsEveryStepWithItsActionAndFrame() {
        PlayReport report = play(2, 3);

        assertThat(report.pack()).isEqualTo("grey");
        assertThat(report.scene()).isEqualTo("bricks");
        assertThat(report.knobs()).containsEntry("temperature", 0.5);
        assertThat(report.steps())
                .extracting(PlayedStep::action)
                .containsExactly("right", "right", "noop");
        assertThat(report.steps()).extracting(PlayedStep::step).containsExactly(1L, 2L, 3L);
        assertThat(report.steps()).allMatch(step -> step.frameSha256().length() == 64);
    }

    @Test
    void playingAgainGivesTheSameReport() {
        assertThat(play(2, 5)).isEqualTo(play(2, 5));
    }

    @Test
    void summariesOfEqualPlaysHaveEqualFingerprints() {
        assertThat(summary(4)).isEqualTo(summary(4)).isNotEqualTo(summary(5));
    }

    private PlayReport play(int rights, int steps) {
        PlayRequest request = request(rights, steps);
        PlayRecorder recorder = new PlayRecorder(pack, request);
        HeadlessPlay.run(pack, request, recorder);
        return recorder.report();
    }

    private String summary(int rights) {
        PlaySummary summary = new PlaySummary();
        HeadlessPlay.run(pack, request(rights, 6), summary);
        return summary.line(Message.verbatim("grey"), 1).english();
    }

    private PlayRequest request(int rights, int steps) {
        Input right = pack.player().inputs().parse("right");
        return new PlayRequest(
                1,
                PlaySource.MODEL,
                KnobValues.NONE,
                Collections.nCopies(rights, right),
                OptionalInt.of(steps));
    }
}
