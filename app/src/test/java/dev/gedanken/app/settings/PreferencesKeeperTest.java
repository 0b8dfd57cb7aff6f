package dev.gedanken.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesKeeperTest {
    @TempDir private Path folder;

    @Test
    void whatIsWrittenLastIsReadNextTime() {
        PreferencesFile file = new PreferencesFile(Optional.of(folder));
        try (PreferencesKeeper keeper = new PreferencesKeeper(file)) {
            assertThat(keeper.first()).isEqualTo(Preferences.DEFAULT);
            for (Theme theme : Theme.values()) {
                keeper.write(Preferences.DEFAULT.with(theme));
            }
        }

        try (PreferencesKeeper next = new PreferencesKeeper(file)) {
            assertThat(next.first().theme()).isEqualTo(Theme.values()[Theme.values().length - 1]);
        }
    }
}
