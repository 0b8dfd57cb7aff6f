package dev.gedanken.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Gives every row of a session the correct check for its current values. */
final class CraftedRows {
    private static final List<Table> TABLES =
            List.of(
                    Table.SESSION,
                    Table.INPUT,
                    Table.BRANCH,
                    Table.SETTINGS,
                    Table.NODE,
                    Table.START,
                    Table.INTERVENTION,
                    Table.KEYFRAME,
                    Table.CHUNK,
                    Table.CURSOR);

    private CraftedRows() {}

    static void mend(Connection connection) throws SQLException {
        for (Table table : TABLES) {
            mend(connection, table);
        }
    }

    private static void mend(Connection connection, Table table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(table.select())) {
            while (result.next()) {
                Object[] values = new Object[table.width()];
                for (int i = 0; i < values.length; i++) {
                    Object value = result.getObject(i + 1);
                    values[i] = value instanceof Integer small ? Long.valueOf(small) : value;
                }
                rows.add(values);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table.sqlName());
        }
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (Object[] values : rows) {
                Row.of(values).bind(insert);
                insert.executeUpdate();
            }
        }
    }
}
