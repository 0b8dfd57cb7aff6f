package dev.gedanken.app.window.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio driven with a gamepad; what SDL itself does is tested in the renderer. */
class GamepadTest {
    private static final int PAD = 7;
    private static final String NAME = "Test pad";

    @TempDir private Path folder;

    @Test
    void drivesPausesAndLetsGoWhenItIsUnplugged() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.hear(new GamepadSignal.Connected(PAD, NAME));
            studio.until("the notice", () -> isTold(studio));
            press(studio, GamepadControl.RIGHT);
            studio.until("the key", () -> action(studio).equals("right"));
            studio.hear(new GamepadSignal.Disconnected(PAD, NAME));
            studio.until("its release", () -> action(studio).equals("noop"));

            press(studio, GamepadControl.START);
            studio.until("the pause", () -> !studio.now().isRunning());
            long paused = studio.step();
            press(studio, GamepadControl.LEFT_SHOULDER);
            studio.until("a step back", () -> studio.step() == paused - 1);
            press(studio, GamepadControl.NORTH);
            studio.until("the fork", () -> studio.now().session().cursor().branch() == 1);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void keysThatAreHeldOnTheKeyboardStayHeld() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.robot().press(KeyCode.LEFT);
            studio.until("the key", () -> action(studio).equals("left"));
            press(studio, GamepadControl.RIGHT);
            studio.until("the pad", () -> action(studio).equals("right"));
            studio.hear(new GamepadSignal.Released(PAD, GamepadControl.RIGHT));
            studio.until("the key again", () -> action(studio).equals("left"));
            studio.robot().release(KeyCode.LEFT);
            studio.until("nothing", () -> action(studio).equals("noop"));
        }
    }

    @Test
    void aHeldDirectionOutlivesAnotherControlsFocusButNotTheWindows() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            press(studio, GamepadControl.RIGHT);
            studio.robot().press(KeyCode.LEFT);
            studio.until("the key", () -> action(studio).equals("left"));
            studio.perform(Shortcut.CONTROLS.command());
            studio.until("the stick alone", () -> action(studio).equals("right"));
            studio.robot().release(KeyCode.LEFT);
            studio.letPass(3);
            assertThat(action(studio)).isEqualTo("right");

            AtomicReference<Stage> other = new AtomicReference<>();
            Platform.runLater(() -> other.set(openAnotherWindow()));
            studio.until("the release", () -> action(studio).equals("noop"));
            Platform.runLater(() -> other.get().hide());
        }
    }

    @Test
    void aButtonDoesWhatAPersonChoseForItAndIsRemembered() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.perform(Shortcut.KEYMAP.command());
            // Rows appear gradually, and columns grow with them.
            String last = "#pad-" + Shortcut.values()[Shortcut.values().length - 1].name();
            studio.until("the whole list", () -> isLaidOut(studio, last));
            studio.robot().clickOn("#pad-FASTER");
            press(studio, GamepadControl.EAST);
            studio.until("the warning", () -> studio.text("#key-warning").contains("True twin"));
            press(studio, GamepadControl.EAST);
            studio.until("the button", () -> label(studio, "#pad-FASTER").contains("B"));
            studio.until("its loss elsewhere", () -> label(studio, "#pad-TWIN").equals("–"));
            studio.perform(Shortcut.BACK.command());
            press(studio, GamepadControl.EAST);
            studio.until(
                    "a faster pace",
                    () -> !studio.now().settings().pace().equals(LiveSettings.FIRST.pace()));
            assertThat(studio.now().settings().stage()).isEqualTo(StageMode.SINGLE);
        }

        Preferences kept = new PreferencesFile(Optional.of(folder)).read();
        assertThat(kept.gamepadMap().on(GamepadControl.EAST)).contains(Shortcut.FASTER);
    }

    @Test
    void whoeverTurnsAwayFromAQuestionForAKeyIsObeyedAgain() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(Shortcut.KEYMAP.command());
            studio.until("the list", () -> isLaidOut(studio, "#key-PAUSE"));
            String before = studio.text("#key-PAUSE");
            studio.robot().clickOn("#key-PAUSE");
            studio.until("the question", () -> !studio.text("#key-PAUSE").equals(before));
            studio.perform(Shortcut.BACK.command());
            studio.until("no question", () -> studio.text("#key-PAUSE").equals(before));
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
        }
    }

    @Test
    void helpListsWhatTheButtonsDo() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(Shortcut.HELP.command());
            studio.until(
                    "the list",
                    () ->
                            studio.all(".help-list-key").stream()
                                    .anyMatch(key -> ((Text) key).getText().contains("△")));
        }
    }

    @Test
    void preferencesWithStrangeNamesAreReadAndAPersonIsTold() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"), "{\"pad\": {\"JUGGLE\": [\"EAST\"]}}");
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.until(
                    "the notice",
                    () ->
                            studio.all(".notification").stream()
                                    .anyMatch(notice ->
                                            notice.getAccessibleText().contains("JUGGLE")));
        }
    }

    private static boolean isLaidOut(StudioProbe studio, String query) {
        return studio.all(query).stream()
                .anyMatch(node -> node.getScene() != null && node.getLayoutBounds().getWidth() > 0);
    }

    /** The list is rebuilt meanwhile. */
    private static String label(StudioProbe studio, String query) {
        return studio.all(query).stream()
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private static Stage openAnotherWindow() {
        Stage other = new Stage();
        other.show();
        other.requestFocus();
        return other;
    }

    private static void press(StudioProbe studio, GamepadControl control) {
        studio.hear(new GamepadSignal.Pressed(PAD, control, System.nanoTime()));
    }

    private static String action(StudioProbe studio) {
        return studio.now().state().input().toString();
    }

    private static boolean isTold(StudioProbe studio) {
        return studio.all(".notification").stream()
                .anyMatch(notice -> notice.getAccessibleText().contains(NAME));
    }
}
