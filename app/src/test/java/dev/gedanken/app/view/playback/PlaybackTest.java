package dev.gedanken.app.view.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.KnobNotches;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.Knob;
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
        assertThat(playback.stepText(Texts.in(Locale.GERMAN))).isEqualTo("Schritt 45 · 1,5 s");
        assertThat(playback.action()).isEqualTo("right");
        assertThat(playback.branch()).isEqualTo("original 0");
        assertThat(playback.tuning().values().value(Knob.TEMPERATURE)).hasValue(0.5);
    }

    @Test
    void aKnobGoesByNotchesAndStaysInItsRange() {
        Knob temperature = new Knob(Knob.TEMPERATURE, 0, 2, 0.45, Knob.Kind.CONTINUOUS);
        assertThat(KnobNotches.moved(temperature, 0.45, 1)).isEqualTo(0.5);
        assertThat(KnobNotches.moved(temperature, 0.02, -1)).isZero();
        assertThat(KnobNotches.moved(temperature, 2, 3)).isEqualTo(2);
        Knob steps = new Knob("steps", 1, 10, 3, Knob.Kind.WHOLE);
        assertThat(KnobNotches.moved(steps, 3, 1)).isEqualTo(4);
        assertThat(KnobNotches.nearest(steps, 3.4)).isEqualTo(3);
    }
}
