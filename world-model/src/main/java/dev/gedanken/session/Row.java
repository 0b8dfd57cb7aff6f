package dev.gedanken.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A row in SQLite's own types: {@code Long}, {@code Double}, {@code String}, {@code byte[]} or
 * null.
 *
 * <p>Its check is the CRC-32 of its values in sequence: a byte for the type (0 null, 1 integer, 2
 * real, 3 text, 4 blob), then eight bytes of the number, big-endian, or four bytes of the length
 * and the content.
 */
final class Row {
    private final List<@Nullable Object> values;

    private Row(List<@Nullable Object> values) {
        this.values = values;
    }

    static Row of(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return new Row(Collections.unmodifiableList(list));
    }

    /**
     * Returns the current row of a result.
     *
     * @throws DamagedException if its check does not match
     */
    static Row read(Table table, ResultSet result) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= table.width(); column++) {
            Object value = result.getObject(column);
            values.add(value instanceof Integer small ? Long.valueOf(small) : value);
        }
        Row row = new Row(Collections.unmodifiableList(values));
        if (row.check() != result.getLong(table.width() + 1)) {
            throw new DamagedException(
                    "worldmodel.session.damage.row",
                    String.valueOf(values.get(0)),
                    table.sqlName());
        }
        return row;
    }

    /** Binds a row's values to an insert statement. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.setLong(values.size() + 1, check());
    }

    private long check() {
        CRC32 crc = new CRC32();
        for (Object value : values) {
            switch (value) {
                case null -> crc.update(0);
                case Long number -> add(crc, 1, number);
                case Double number -> add(crc, 2, Double.doubleToRawLongBits(number));
                case String text -> add(crc, 3, text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> add(crc, 4, bytes);
                default -> throw new DamagedException("worldmodel.session.damage.type");
            }
        }
        return crc.getValue();
    }

    private static void add(CRC32 crc, int type, long number) {
        crc.update(type);
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private static void add(CRC32 crc, int type, byte[] bytes) {
        crc.update(type);
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        crc.update(bytes);
    }

    boolean isNull(int index) {
        return values.get(index) == null;
    }

    boolean isText(int index) {
        return values.get(index) instanceof String;
    }

    long number(int index) {
        return get(index, Long.class);
    }

    int count(int index) {
        long number = number(index);
        if (number != (int) number) {
            throw new DamagedException("worldmodel.session.damage.number", number);
        }
        return (int) number;
    }

    double real(int index) {
        return get(index, Double.class);
    }

    String text(int index) {
        return get(index, String.class);
    }

    byte[] bytes(int index) {
        return get(index, byte[].class);
    }

    private <T> T get(int index, Class<T> type) {
        Object value = values.get(index);
        if (!type.isInstance(value)) {
            throw new DamagedException("worldmodel.session.damage.type");
        }
        return type.cast(value);
    }
}
