package dev.gedanken.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Information about the library for session files.
 *
 * @param version of SQLite
 */
public record SqliteInfo(String version) {

    /**
     * Loads the library and opens a database in memory; unpacks its native part on first use.
     *
     * @throws IllegalStateException if this machine cannot run it
     */
    public static SqliteInfo load() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return new SqliteInfo(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
