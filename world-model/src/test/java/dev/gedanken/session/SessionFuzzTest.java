package dev.gedanken.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.testing.Attempts;
import dev.gedanken.testing.Damage;
import dev.gedanken.testing.Damages;
import dev.gedanken.testing.Fuzz;
import dev.gedanken.testing.Scratch;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Sessions with bits flipped and bytes changed: reported in one sentence, and not changed. */
@Domain(Damages.class)
class SessionFuzzTest {
    private static final String FILE = "damaged.gedanken";

    private static byte[] sound = {};
    private static byte[] unsealed = {};
    private static @Nullable SavedSession expected;

    private final Scratch place = Scratch.make();
    private final Attempts attempts = new Attempts("sessions");

    @BeforeContainer
    static void makeSession() throws IOException, SQLException {
        try (Scratch folder = Scratch.make()) {
            Path file = folder.resolve("sound.gedanken");
            SessionFixture.writeForked(file);
            sound = Files.readAllBytes(file);
            expected = SessionFile.read(file);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM seal");
            }
            unsealed = Files.readAllBytes(file);
        }
    }

    @AfterProperty
    void end() {
        attempts.close();
        place.close();
    }

    private static byte[] flipped(byte[] bytes, Damage damage) {
        int bit = damage.changes().getFirst().place();
        byte[] flipped = bytes.clone();
        flipped[bit / Byte.SIZE % bytes.length] ^= (byte) (1 << bit % Byte.SIZE);
        return flipped;
    }

    /**
     * Returns whether damage is reported; if not, the session's content must be the same as before.
     */
    private boolean isReported(byte[] bytes) throws Exception {
        Path file = place.resolve(FILE);
        Files.write(file, bytes);
        int before = attempts.taken();
        attempts.read(() -> checkSays(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(place.names()).containsExactly(FILE);
        return attempts.taken() == before;
    }

    private static void checkSays(Path file) {
        try {
            assertThat(SessionFile.read(file).lackingLog(false)).isEqualTo(expected);
        } catch (BadInputException e) {
            assertThat(e.getMessage()).contains(file.toString());
            throw e;
        }
    }

    @Fuzz(tries = 500)
    void everyFlippedBitIsReported(@ForAll Damage damage) throws Exception {
        assertThat(isReported(flipped(sound, damage))).isTrue();
    }

    /** Without its seal, only bits that no row, index or table uses may flip unnoticed. */
    @Fuzz(tries = 500)
    void withoutASealAFlippedBitIsReportedOrChangesNothingThatTheSessionSays(@ForAll Damage damage)
            throws Exception {
        Statistics.label("reported")
                .collect(isReported(flipped(unsealed, damage)))
                .coverage(it -> it.check(true).percentage(share -> share > 100.0 / 3));
    }

    /**
     * Also whole sections, as left by bad disks and broken downloads: zeros, noise, bytes from
     * elsewhere.
     */
    @Fuzz(tries = 100)
    void whateverIsDoneToTheFileIsReportedInASentence(@ForAll Damage damage) throws Exception {
        isReported(damage.of(sound));
    }

    @Fuzz(tries = 100)
    void whateverIsDoneToAFileWithoutASealIsReportedInASentence(@ForAll Damage damage)
            throws Exception {
        isReported(damage.of(unsealed));
    }
}
