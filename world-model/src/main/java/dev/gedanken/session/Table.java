package dev.gedanken.session;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a session file; each has a column {@code crc} besides those named here. */
enum Table {
    SESSION(
            "id",
            "title",
            "pack",
            "pack_sha256",
            "scene",
            "frame_size",
            "context_steps",
            "program"),
    ACTION("id", "name", "keys"),
    BRANCH("id", "name", "kind", "forked_at", "luck_seed", "pinned", "pruning"),
    MANNER("id", "source", "driver", "temperature", "luck_seed"),
    NODE(
            "id",
            "parent",
            "branch",
            "step",
            "cause",
            "action",
            "manner",
            "frame_sha256",
            "truth_sha256",
            "psnr"),
    START("node", "seed"),
    INTERVENTION("node", "target", "position", "value", "picture"),
    KEYFRAME("node", "belief", "twin"),
    CURSOR("id", "node", "branch");

    private static final String CRC = "crc";

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int width() {
        return columns.size();
    }

    /** Returns a statement that takes a row and its check, and replaces the row with the same key. */
    String upsert() {
        String names = String.join(", ", columns) + ", " + CRC;
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        String updates =
                Stream.concat(columns.stream().skip(1), Stream.of(CRC))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(sqlName(), names, marks, columns.getFirst(), updates);
    }

    /** Returns a query for all rows in the order of their keys, each with its check at the end. */
    String select() {
        return "SELECT %s, %s FROM %s ORDER BY %s"
                .formatted(String.join(", ", columns), CRC, sqlName(), columns.getFirst());
    }

    /** Returns a query for the row with a key. */
    String selectOne() {
        return "SELECT %s, %s FROM %s WHERE %s = ?"
                .formatted(String.join(", ", columns), CRC, sqlName(), columns.getFirst());
    }
}
