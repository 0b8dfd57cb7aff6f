package dev.gedanken.app.view.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.keymap.Keymap.Conflict;
import dev.gedanken.world.ActionSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeymapTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop").and("left", "LEFT", "A").build();

    @Test
    void noKeyDoesTwoThingsByItself() {
        List<String> keys = new ArrayList<>();
        for (Shortcut shortcut : Shortcut.values()) {
            keys.addAll(shortcut.defaultKeys());
        }

        assertThat(keys).hasSameSizeAs(new HashSet<>(keys));
    }

    @Test
    void everythingThatCanBeDoneHasAKey() {
        assertThat(Shortcut.values()).allMatch(shortcut -> !shortcut.defaultKeys().isEmpty());
    }

    @Test
    void aChosenKeyTakesThePlaceOfTheOwnOnes() {
        Keymap keymap = Keymap.DEFAULT.with(Shortcut.PAUSE, "X");

        assertThat(keymap.on("X")).contains(Shortcut.PAUSE);
        assertThat(keymap.on("SPACE")).isEmpty();
        assertThat(keymap.without(Shortcut.PAUSE).on("SPACE")).contains(Shortcut.PAUSE);
    }

    @Test
    void conflictsAreNamed() {
        assertThat(Keymap.DEFAULT.conflicts(Shortcut.PAUSE, "R", ACTIONS))
                .containsExactly(new Conflict.WithShortcut(Shortcut.RESET));
        assertThat(Keymap.DEFAULT.conflicts(Shortcut.PAUSE, "A", ACTIONS))
                .containsExactly(new Conflict.WithAction(ACTIONS.get(1)));
        assertThat(Keymap.DEFAULT.conflicts(Shortcut.PAUSE, "SPACE", ACTIONS)).isEmpty();
        assertThat(Keymap.DEFAULT.conflicts(Shortcut.PAUSE, "CTRL+X", ACTIONS)).isEmpty();
    }

    @Test
    void shiftIsOnlyAnotherKeyWhereAShortcutSaysSo() {
        KeyRouting routing = new KeyRouting(ACTIONS);

        assertThat(routing.route("SHIFT+F", KeyRouting.Focus.PLAY))
                .isEqualTo(new KeyRouting.Route.Ask(Shortcut.FORK_FRESH));
        assertThat(routing.route("SHIFT+LEFT", KeyRouting.Focus.PLAY))
                .isEqualTo(new KeyRouting.Route.Drive());
        assertThat(routing.route("CTRL+END", KeyRouting.Focus.PLAY))
                .isEqualTo(new KeyRouting.Route.Leave());
    }

    @Test
    void tabChoosesAmongBranchesOnlyWhereThereAreSome() {
        KeyRouting several = new KeyRouting(ACTIONS, Keymap.DEFAULT, true);

        assertThat(several.route("TAB", KeyRouting.Focus.PLAY))
                .isEqualTo(new KeyRouting.Route.Ask(Shortcut.NEXT_BRANCH));
        assertThat(several.route("TAB", KeyRouting.Focus.CONTROL))
                .isEqualTo(new KeyRouting.Route.Leave());
    }
}
