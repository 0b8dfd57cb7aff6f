package dev.gedanken.app.view.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.keymap.KeyRouting.Focus;
import dev.gedanken.app.view.keymap.KeyRouting.Route;
import dev.gedanken.world.ActionSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRoutingTest {
    private final KeyRouting routing =
            new KeyRouting(
                    ActionSpace.startingWith("noop")
                            .and("left", "LEFT", "A")
                            .and("reload", "R")
                            .build());

    @Test
    void boundKeysDriveTheWorld() {
        assertThat(routing.route("LEFT", Focus.PLAY)).isEqualTo(new Route.Drive());
        assertThat(routing.route("A", Focus.PLAY)).isEqualTo(new Route.Drive());
    }

    @Test
    void aSceneMayTakeAShortcutsKey() {
        assertThat(routing.route("R", Focus.PLAY)).isEqualTo(new Route.Drive());
    }

    @ParameterizedTest
    @CsvSource({"SPACE, PAUSE", "PERIOD, STEP", "T, TWIN", "U, UNCERTAINTY", "F11, FULL_SCREEN"})
    void shortcutsAskForTheirCommand(String key, Shortcut shortcut) {
        assertThat(routing.route(key, Focus.PLAY)).isEqualTo(new Route.Ask(shortcut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "A", "SPACE", "PERIOD", "T", "DIGIT1"})
    void aTextFieldKeepsWhatIsTyped(String key) {
        assertThat(routing.route(key, Focus.TEXT)).isEqualTo(new Route.Leave());
    }

    @ParameterizedTest
    @CsvSource({"ESCAPE, BACK", "F1, HELP"})
    void aTextFieldIsLeftByEscapeAndDoesNotBlockHelp(String key, Shortcut shortcut) {
        assertThat(routing.route(key, Focus.TEXT)).isEqualTo(new Route.Ask(shortcut));
    }

    @Test
    void aControlReachedByKeyboardKeepsSpaceAndArrowsOnly() {
        assertThat(routing.route("SPACE", Focus.CONTROL)).isEqualTo(new Route.Leave());
        assertThat(routing.route("LEFT", Focus.CONTROL)).isEqualTo(new Route.Leave());
        assertThat(routing.route("A", Focus.CONTROL)).isEqualTo(new Route.Drive());
        assertThat(routing.route("T", Focus.CONTROL)).isEqualTo(new Route.Ask(Shortcut.TWIN));
    }

    @Test
    void otherKeysAreLeftAlone() {
        assertThat(routing.route("TAB", Focus.PLAY)).isEqualTo(new Route.Leave());
    }
}
