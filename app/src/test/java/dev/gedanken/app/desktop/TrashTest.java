package dev.gedanken.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    @TempDir private Path folder;

    private Trash trash;

    @BeforeEach
    void make() {
        trash =
                Trash.of(
                        "Linux",
                        folder.toString(),
                        Map.of("XDG_DATA_HOME", folder.resolve("data").toString()));
    }

    @Test
    void aFileGoesThereWithANoteThatSaysFromWhere() throws IOException {
        Path file = Files.writeString(folder.resolve("mein Spiel ä.gedanken"), "played");
        Path there = trash.put(file);

        assertThat(file).doesNotExist();
        assertThat(there).hasContent("played");
        assertThat(folder.resolve("data/Trash/info/mein Spiel ä.gedanken.trashinfo"))
                .content()
                .startsWith("[Trash Info]\nPath=" + folder + "/mein%20Spiel%20%C3%A4.gedanken\n")
                .contains("DeletionDate=2");
    }

    @Test
    void twoOfOneNameLieBesideEachOther() throws IOException {
        Path first = trash.put(Files.writeString(folder.resolve("a.gedanken"), "1"));
        Path second = trash.put(Files.writeString(folder.resolve("a.gedanken"), "2"));

        assertThat(first).hasContent("1");
        assertThat(second).hasFileName("a 2.gedanken").hasContent("2");
    }

    @Test
    void whatIsNotThereLeavesNoNote() {
        assertThatThrownBy(() -> trash.put(folder.resolve("gone.gedanken")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("data/Trash/info")).isEmptyDirectory();
    }

    @Test
    void onAMacItIsTheUsersOwn() {
        assertThat(Trash.of("Mac OS X", "/home/a", Map.of()).files())
                .isEqualTo(Path.of("/home/a/.Trash"));
    }
}
