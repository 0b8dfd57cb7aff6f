package dev.gedanken.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of a connection's tables, each with its check verified.
 *
 * @param connection not owned
 */
record StoredRows(Connection connection) {

    /** Passes on every row of a table in the order of its keys. */
    void each(Table table, Consumer<Row> consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(table.select())) {
            while (result.next()) {
                consumer.accept(Row.read(table, result));
            }
        }
    }

    /** Returns every row of a table in the order of its keys. */
    List<Row> all(Table table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        each(table, rows::add);
        return rows;
    }

    /** Returns every row of a table by its key. */
    Map<Long, Row> byKey(Table table) throws SQLException {
        Map<Long, Row> rows = new HashMap<>();
        each(table, row -> rows.put(row.number(0), row));
        return rows;
    }

    /** Returns the row with a key, if there is one. */
    Optional<Row> one(Table table, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.selectOne())) {
            select.setObject(1, key);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(Row.read(table, result)) : Optional.empty();
            }
        }
    }

    /**
     * Returns the row with a key.
     *
     * @throws DamagedException if there is none
     */
    static Row found(Map<Long, Row> rows, long key) {
        Row row = rows.get(key);
        if (row == null) {
            throw new DamagedException("worldmodel.session.damage.details", key);
        }
        return row;
    }
}
