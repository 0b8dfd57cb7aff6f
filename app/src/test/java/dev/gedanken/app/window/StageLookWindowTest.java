package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.StageMode;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.settings.PreferencesFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing two pictures, with the mouse and the keyboard. */
class StageLookWindowTest {
    @TempDir private Path folder;

    @Test
    void theDividerOfAWipeIsDraggedMovedByKeysAndRemembered() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            studio.robot().type(KeyCode.Y);
            studio.until("the wipe", () -> studio.now().settings().stage() == StageMode.COMPARE);
            studio.robot().moveTo("#stage").press(MouseButton.PRIMARY).moveBy(120, 0);
            studio.robot().release(MouseButton.PRIMARY);
            studio.until("the divider at the right", () -> remembered().divider() > 0.6);
            double dragged = remembered().divider();

            studio.robot().press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
            studio.until("the divider back", () -> remembered().divider() < dragged - 0.04);
            studio.robot().press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
            studio.until("another way", () -> remembered().way() == Compare.Way.ONION_SKIN);
            assertThat(studio.failures()).isEmpty();
        }
    }

    private Compare remembered() {
        return new PreferencesFile(Optional.of(folder)).read().look().compare();
    }
}
