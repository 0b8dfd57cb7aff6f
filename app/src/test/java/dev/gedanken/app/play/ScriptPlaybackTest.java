package dev.gedanken.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.KeyScript;
import org.junit.jupiter.api.Test;

class ScriptPlaybackTest {
    private final ScriptPlayback drive =
            new ScriptPlayback(
                    "test",
                    KeyScript.parse("left\nright x2", new BricksScene().actions(), "test"),
                    10);

    @Test
    void itsActionsFollowTheStepWhereItBegan() {
        assertThat(drive.inputAt(9)).isEmpty();
        assertThat(drive.inputAt(10).orElseThrow().toString()).isEqualTo("left");
        assertThat(drive.inputAt(12).orElseThrow().toString()).isEqualTo("right");
        assertThat(drive.inputAt(13)).isEmpty();
    }

    @Test
    void itIsOverWhenItsActionsArePlayed() {
        assertThat(drive.isOver(12)).isFalse();
        assertThat(drive.isOver(13)).isTrue();
        assertThat(drive.progress(11)).isEqualTo("1/3");
        assertThat(drive.from(0).progress(11)).isEqualTo("3/3");
    }
}
