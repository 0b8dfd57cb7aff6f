package dev.gedanken.app.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressTextsTest {
    private final ProgressTexts german = new ProgressTexts(Texts.in(Locale.GERMAN));
    private final ProgressTexts english = new ProgressTexts(Texts.in(Locale.ENGLISH));

    @Test
    void whatTheCommandLineTellsIsSaidInTheWindowsLanguage() {
        assertThat(german.shown("dynamics, step 40, loss 1.2500, 3.5 minutes left"))
                .isEqualTo("Dynamik, Schritt 40, Verlust 1.2500, noch 3.5 Minuten");
        assertThat(german.shown("collecting, step 5")).isEqualTo("Sammeln, Schritt 5");
        assertThat(german.shown("evaluating, step 0")).isEqualTo("Messen");
        assertThat(english.shown("dynamics, step 40, loss 1.2500, 3.5 minutes left"))
                .isEqualTo("dynamics, step 40, loss 1.2500, 3.5 minutes left");
    }

    @Test
    void whatIsOfNoKnownFormStaysAsItIs() {
        assertThat(german.shown("warming up")).isEqualTo("warming up");
        assertThat(german.shown("")).isEmpty();
        assertThat(german.shown("pruning, step 5")).isEqualTo("pruning, Schritt 5");
    }
}
