package dev.gedanken.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.settings.Preferences.PanelLayout;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    @TempDir private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() {
        Preferences liked =
                Preferences.DEFAULT
                        .with(Theme.HIGH_CONTRAST)
                        .scaledBy(2)
                        .speaking("de")
                        .with(Keymap.DEFAULT.with(Shortcut.PAUSE, "X"))
                        .with(
                                GamepadMap.DEFAULT
                                        .with(Shortcut.TWIN, GamepadControl.NORTH)
                                        .withNone(Shortcut.RESET)
                                        .withDriving(GamepadControl.EAST))
                        .with(new PanelLayout(List.of("log"), List.of("latent"), 0.4, 0.5));
        PreferencesFile file = new PreferencesFile(Optional.of(folder.resolve("new")));
        file.write(liked);

        assertThat(file.read()).isEqualTo(liked);
        assertThat(file.read().gamepadMap()).isEqualTo(liked.gamepadMap());
        assertThat(file.read().gamepadMap().driving()).isEqualTo(GamepadControl.EAST);
        assertThat(file.read().unknownNames()).isEmpty();
        assertThat(file.read().keymap().keys(Shortcut.PAUSE)).containsExactly("X");
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(new PreferencesFile(Optional.of(folder)).read()).isEqualTo(Preferences.DEFAULT);
        assertThat(new PreferencesFile(Optional.empty()).read()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndKept() throws IOException {
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, "{ not json");

        assertThat(new PreferencesFile(Optional.of(folder)).read()).isEqualTo(Preferences.DEFAULT);
        assertThat(folder.resolve("preferences.json.unreadable")).content().isEqualTo("{ not json");
    }

    @Test
    void namesThatAreNotKnownAreLeftOutAndListed() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"),
                """
                {"keys": {"DANCE": ["D"], "FORK": ["X"]},
                 "pad": {"JUGGLE": ["EAST"], "TWIN": ["PADDLE"], "RESET": ["NORTH", "WHEEL"]}}
                """);

        Preferences read = new PreferencesFile(Optional.of(folder)).read();

        assertThat(read.unknownNames()).containsExactly("DANCE", "JUGGLE", "PADDLE", "WHEEL");
        assertThat(read.keymap().keys(Shortcut.FORK)).containsExactly("X");
        assertThat(read.gamepadMap().controls(Shortcut.RESET))
                .containsExactly(GamepadControl.NORTH);
        assertThat(read.gamepadMap().controls(Shortcut.TWIN)).containsExactly(GamepadControl.EAST);
    }

    @Test
    void theSizeStaysBetweenOneAndTwo() {
        assertThat(Preferences.DEFAULT.scaledBy(-3).scalePercent()).isEqualTo(100);
        assertThat(Preferences.DEFAULT.scaledBy(99).scalePercent()).isEqualTo(200);
    }

    @Test
    void whatEveryStartAsksIsKnownWithoutReadingEverything() {
        PreferencesFile file = new PreferencesFile(Optional.of(folder));
        StartPreferences nothing = new StartPreferences("", Optional.empty(), Optional.empty());
        assertThat(StartPreferences.in(folder)).isEqualTo(nothing);
        file.write(Preferences.DEFAULT);
        assertThat(StartPreferences.in(folder)).isEqualTo(nothing);
        String path = "/opt/\"odd\"/bin/python3.12";
        ToolPreferences tools = ToolPreferences.DEFAULT.running(path).trainingInto("/data/packs");
        file.write(Preferences.DEFAULT.with(tools));

        assertThat(StartPreferences.in(folder))
                .isEqualTo(
                        new StartPreferences(
                                path, Optional.empty(), Optional.of(Path.of("/data/packs"))));
    }

    @Test
    void aFolderThatAnOlderVersionDidNotKnowIsTheUsualOne() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"),
                "{\"tools\": {\"exports\": \"/tmp/e\", \"asksWhere\": true, \"python\": \"\"}}");

        assertThat(new PreferencesFile(Optional.of(folder)).read().tools())
                .isEqualTo(ToolPreferences.DEFAULT.exportingTo("/tmp/e").asking(true));
    }
}
