package dev.gedanken.app.view.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuPlanTest {
    @Test
    void everyShortcutStandsInOneMenu() {
        assertThat(Arrays.stream(Shortcut.Menu.values()).flatMap(MenuPlan::shortcuts))
                .containsExactlyInAnyOrder(Shortcut.values());
    }

    @ParameterizedTest
    @EnumSource
    void itIsTheMenuThatTheShortcutNames(Shortcut.Menu menu) {
        assertThat(MenuPlan.shortcuts(menu)).isNotEmpty().allMatch(each -> each.menu() == menu);
    }

    @Test
    void noTwoShortcutsHaveTheSameKey() {
        assertThat(Arrays.stream(Shortcut.values()).flatMap(each -> each.defaultKeys().stream()))
                .doesNotHaveDuplicates();
    }
}
