package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("home", "ada");

    @Test
    void linuxKeepsStateWhereItsCustomSays() {
        assertThat(state("Linux", Map.of()))
                .isEqualTo(HOME.resolve(Path.of(".local", "state", "gedanken")));
        assertThat(state("Linux", Map.of("XDG_STATE_HOME", "elsewhere")))
                .isEqualTo(Path.of("elsewhere", "gedanken"));
    }

    @Test
    void othersKeepItWhereTheirsDo() {
        assertThat(state("Mac OS X", Map.of()))
                .isEqualTo(HOME.resolve(Path.of("Library", "Application Support", "gedanken")));
        assertThat(state("Windows 11", Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local", "gedanken"));
    }

    private static Path state(String os, Map<String, String> environment) {
        return UserFolders.of(os, HOME.toString(), environment).state();
    }
}
