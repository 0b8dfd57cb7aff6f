package dev.gedanken.app.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Packs of worlds and models outside the program get names that are valid for files. */
class PackNamesTest {

    @Test
    void theLastWordAndANumberAreTheName() {
        assertThat(ScenePacks.fileName("gym:ALE/Breakout-v5"))
                .matches("ale-breakout-v5-[0-9a-f]{8}");
        assertThat(ScenePacks.fileName("python:/a b/my_world.py:Own World?size=96"))
                .matches("own-world-[0-9a-f]{8}");
    }

    @Test
    void otherOptionsAreAnotherName() {
        assertThat(ScenePacks.fileName("gym:X-v0?size=96"))
                .isNotEqualTo(ScenePacks.fileName("gym:X-v0?size=64"));
    }
}
