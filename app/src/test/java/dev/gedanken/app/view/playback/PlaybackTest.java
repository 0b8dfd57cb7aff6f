package dev.gedanken.app.view.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackTest {
    @TempDir private Path folder;

    @Test
    void tellsStepAndTimeOfTheWorld() {
        Playback playback = Playback.of(Snapshots.after(folder, 45));

        assertThat(playback.stepText(Texts.in(Locale.ENGLISH))).isEqualTo("step 45 · 1.5 s");
        assertThat(playback.stepText(Texts.in(Locale.GERMAN))).isEqualTo("Schritt 45 · 1.5 s");
        assertThat(playback.action()).isEqualTo("right");
        assertThat(playback.branch()).isEqualTo("original 0");
        assertThat(playback.temperature()).hasValue(0.5);
    }

    @Test
    void aTemperatureGoesByNotchesAndStaysWhereTheModelCanFollow() {
        assertThat(Playback.warmed(0.45, 1)).isEqualTo(0.5f);
        assertThat(Playback.warmed(0.02, -1)).isZero();
        assertThat(Playback.warmed(Playback.MAX_TEMPERATURE, 3))
                .isEqualTo((float) Playback.MAX_TEMPERATURE);
    }
}
