package dev.gedanken.app.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BranchNamesTest {
    private final BranchNames german = new BranchNames(Texts.in(Locale.GERMAN));

    @Test
    void namesThatASessionGaveAreInTheWindowsLanguage() {
        assertThat(german.shown("original 0")).isEqualTo("Original 0");
        assertThat(german.shown("counterfactual 2: left")).isEqualTo("links · Gegenprobe 2");
        assertThat(german.shown("alternative rollout 13")).isEqualTo("anderer Verlauf 13");
        assertThat(german.shown("counterfactual 1 | original 0"))
                .isEqualTo("Gegenprobe 1 | Original 0");
        assertThat(new BranchNames(Texts.in(Locale.ENGLISH)).shown("original 0"))
                .isEqualTo("original 0");
    }

    @Test
    void namesThatAPersonGaveStayAsTheyAre() {
        for (String name : new String[] {"original", "my original 0", "original 0b", "a | b", ""}) {
            assertThat(german.shown(name)).isEqualTo(name);
        }
    }
}
