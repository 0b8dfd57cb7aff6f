package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged file is reported in one sentence and not changed. */
class DamagedSessionTest {
    @TempDir private static Path folder;
    private static byte[] sound;

    @TempDir private Path place;

    @BeforeAll
    static void makeSession() throws IOException {
        Path file = folder.resolve("sound.gedanken");
        SessionFixture.writeForked(file);
        sound = Files.readAllBytes(file);
    }

    /**
     * Impossible rows with correct checks, as an attacker who knows the checks would write them.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "branch ; forked_at = 0, kind = 'counterfactual' ; id = 0 ; from itself",
                "branch ; forked_at = 99999 ; id = 1 ; row 1 of table branch names a row of table node",
                "branch ; name = 'a' || char(10) || 'b' ; id = 1 ; control characters",
                "branch ; pruning = -1 ; id = 1 ; negative",
                "node ; branch = -1 ; id = 20 ; row 20 of table node names a row of table branch",
                "node ; parent = 25 ; id = 20 ; before its parent",
                "node ; parent = 3 ; id = 20 ; does not continue",
                "node ; step = 7 ; id = 20 ; wrong step",
                "node ; cause = 'dance' ; id = 20 ; cause is unknown",
                "node ; input = 77 ; id = 20 ; input is unknown",
                "cursor ; node = 99999 ; id = 1 ; row 1 of table cursor names a row of table node",
                "cursor ; branch = -1 ; id = 1 ; row 1 of table cursor names a row of table branch",
                "chunk ; position = 1 << 40 ; 1 = 1 ; outside",
            })
    void aTreeThatCannotBeIsRefusedAlthoughEveryRowHasItsCheck(
            String table, String change, String where, String sentence)
            throws IOException, SQLException {
        Path file = place.resolve("crafted.gedanken");
        Files.write(file, sound);
        try (Connection connection = SessionDatabase.forWriting(file)) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("PRAGMA foreign_keys = off");
                statement.executeUpdate("DELETE FROM seal");
                statement.executeUpdate(
                        "UPDATE %s SET %s WHERE %s".formatted(table, change, where));
            }
            CraftedRows.mend(connection);
        }
        assertThatThrownBy(() -> SessionFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            int length = i == 0 ? 0 : random.nextInt(sound.length);
            assertRefused(Arrays.copyOf(sound, length), "");
        }
    }

    @Test
    void anotherVersionIsNamed() throws IOException, SQLException {
        assertRefused(
                changed("PRAGMA user_version = 7"),
                "has schema version 7: this program reads versions 1 and 2.");
    }

    @Test
    void anotherDatabaseIsRefused() throws IOException, SQLException {
        assertRefused(
                changed("PRAGMA application_id = 0"),
                "is not a session of Gedanken: give a file that play --session wrote.");
    }

    @Test
    void aTextFileIsRefused() throws IOException {
        assertRefused(
                "Dear diary, today I was no database. ".repeat(40).getBytes(StandardCharsets.UTF_8),
                "is not a session of Gedanken: give a file that play --session wrote.");
    }

    @Test
    void aChangedRowFailsItsCheck() throws IOException, SQLException {
        assertRefused(
                changed("DELETE FROM seal; UPDATE node SET step = step + 1 WHERE id = 100"),
                "is damaged (row 100 of table node fails its check): restore it from a copy; it was left as it is.");
    }

    @Test
    void aMissingRowIsNoticed() throws IOException, SQLException {
        assertRefused(
                changed(
                        "DELETE FROM seal; PRAGMA foreign_keys = OFF; DELETE FROM node WHERE id = 100"),
                "is damaged");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> SessionFile.read(place.resolve("no")))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("There is no session");
    }

    private byte[] changed(String sql) throws IOException, SQLException {
        Path file = folder.resolve("changed.gedanken");
        Files.write(file, sound);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String single : sql.split(";")) {
                statement.execute(single);
            }
        }
        return Files.readAllBytes(file);
    }

    private void assertRefused(byte[] bytes, String sentence) throws IOException {
        Path file = place.resolve("bad.gedanken");
        Files.write(file, bytes);
        assertThatThrownBy(() -> SessionFixture.open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(place.toFile().list()).containsExactly("bad.gedanken");
    }
}
