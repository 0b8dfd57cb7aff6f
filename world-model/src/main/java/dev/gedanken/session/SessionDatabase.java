package dev.gedanken.session;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.TreeSet;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;

/** Opens SQLite connections to session files and checks that the files are valid. */
final class SessionDatabase {
    /** {@code PRAGMA application_id}: "GDKN". */
    static final int APPLICATION_ID = 0x47444B4E;

    /** {@code PRAGMA user_version}: the schema that this program writes. */
    static final int SCHEMA_VERSION = 2;

    /**
     * The earlier schema, which can only be read: such a session is converted before it is
     * continued.
     */
    static final int EARLIER_VERSION = 1;

    private static final String WAL_SUFFIX = "-wal";
    private static final int BUSY_MILLIS = 5_000;

    /**
     * The offset of the write version in a file's header, and the version that means a write-ahead
     * log.
     */
    private static final int WRITE_VERSION = 18;

    private static final int WRITE_AHEAD = 2;

    private SessionDatabase() {}

    /** Creates the tables in a new file without a write-ahead log. */
    static Connection create(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setApplicationId(APPLICATION_ID);
        config.setUserVersion(SCHEMA_VERSION);
        Connection connection = config.createConnection(url(file, ""));
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema(SCHEMA_VERSION).split(";\\s*")) {
                statement.executeUpdate(sql);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a file for writing: with a write-ahead log, and safe against the loss of power. */
    static Connection forWriting(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return config.createConnection(url(file, "?mode=rw"));
    }

    /** Opens a file for reading that this process also writes. */
    static Connection besideWriter(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(url(file, "?mode=ro"));
    }

    /** Opens a file for reading, including what a writer or a crash left in its log. */
    static Connection forReading(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        Connection connection =
                config.createConnection(
                        url(file, hasLog(file) ? "?mode=ro" : "?mode=ro&immutable=1"));
        // One transaction for all reads, so that concurrent writes are not visible.
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Returns whether a file has a write-ahead log next to it, because it is open or was not closed
     * properly.
     */
    static boolean hasLog(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + WAL_SUFFIX));
    }

    /** Returns whether a file's header says that it uses a write-ahead log. */
    static boolean usesLog(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(WRITE_VERSION);
            return in.read() == WRITE_AHEAD;
        }
    }

    /**
     * Checkpoints the log into the file as far as readers allow, without waiting, and returns
     * whether that was everything.
     *
     * @param connection without an active transaction
     */
    static boolean checkpoint(Connection connection) throws SQLException {
        return checkpoint(connection, "PASSIVE");
    }

    /**
     * Checkpoints the whole log into the file, waiting for readers, and returns whether that
     * worked.
     *
     * @param connection without an active transaction
     */
    static boolean emptyLog(Connection connection) throws SQLException {
        return checkpoint(connection, "TRUNCATE");
    }

    private static boolean checkpoint(Connection connection, String mode) throws SQLException {
        boolean commitsAlways = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("PRAGMA wal_checkpoint(%s)".formatted(mode))) {
            // Whether it was busy; pages in the log; pages that are already in the file.
            return result.next() && result.getInt(1) == 0 && result.getInt(2) == result.getInt(3);
        } finally {
            connection.setAutoCommit(commitsAlways);
        }
    }

    /** Copies everything that a connection sees with SQLite's backup and returns whether that worked. */
    static boolean copy(Connection connection, Path target) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        // SQLite interprets a relative name that begins with "file:" as a URI.
        String place = target.toAbsolutePath().toString();
        if (sqlite.getDatabase().backup("main", place, null) != 0) {
            return false;
        }
        try (Connection copy = forWriting(target)) {
            SessionSeal.prepare(copy);
        }
        return true;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static String url(Path file, String options) {
        return "jdbc:sqlite:" + file.toUri() + options;
    }

    private static String schema(long version) {
        String name = "schema-%d.sql".formatted(version);
        try (InputStream in = SessionDatabase.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, "the schema is built in").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema is built in.", e);
        }
    }

    /**
     * Checks that a file is a session that this program can read, and returns the reader for its
     * rows.
     *
     * @throws BadInputException if it is no session, or one of a version that this program does not
     *     know
     * @throws DamagedException if its tables are not as expected
     */
    static SessionRows rowsOf(Connection connection, Path file) throws SQLException {
        long application = number(connection, "PRAGMA application_id");
        if (application != APPLICATION_ID) {
            throw BadInputException.of("worldmodel.session.foreign", file);
        }
        long version = version(connection);
        if (version != SCHEMA_VERSION && version != EARLIER_VERSION) {
            throw BadInputException.of(
                    "worldmodel.session.version", file, version, EARLIER_VERSION, SCHEMA_VERSION);
        }
        requireSchema(connection, version);
        return version == EARLIER_VERSION
                ? new Version1Rows(connection)
                : new RowReader(connection);
    }

    /** Returns the schema version of a session. */
    static long version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    /**
     * Lets SQLite check the structure of the whole file.
     *
     * @throws DamagedException if it finds damage
     */
    static void requireSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String found = result.next() ? result.getString(1) : "";
            if (!found.equals("ok")) {
                throw new DamagedException(
                        Message.verbatim(found.lines().findFirst().orElse("integrity_check")));
            }
        }
        requireReferences(connection);
    }

    /** Every row that another row refers to exists. */
    private static void requireReferences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (result.next()) {
                throw new DamagedException(
                        "worldmodel.session.damage.reference",
                        result.getLong("rowid"),
                        result.getString("table"),
                        result.getString("parent"));
            }
        }
    }

    private static void requireSchema(Connection connection, long version) throws SQLException {
        TreeSet<String> expected = new TreeSet<>();
        for (String sql : schema(version).split(";\\s*")) {
            expected.add(sql.strip());
        }
        TreeSet<String> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
            while (result.next()) {
                found.add(result.getString(1).strip());
            }
        }
        if (!found.equals(expected)) {
            throw new DamagedException("worldmodel.session.damage.tables");
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
