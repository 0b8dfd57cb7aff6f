package dev.gedanken.session;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a session file; it has a column {@code crc} in addition to those named here.
 *
 * @param sqlName its name
 * @param columns its columns, the key first
 */
record Table(String sqlName, List<String> columns) {
    static final Table SESSION =
            of(
                    "session",
                    "id",
                    "title",
                    "pack",
                    "pack_identity",
                    "world",
                    "frame_width",
                    "frame_height",
                    "context_steps",
                    "inputs",
                    "program");
    static final Table INPUT = of("input", "id", "name");
    static final Table BRANCH =
            of("branch", "id", "name", "kind", "forked_at", "luck_seed", "pinned", "pruning");
    static final Table SETTINGS = of("settings", "id", "source", "actor", "knobs", "luck_seed");
    static final Table NODE =
            of(
                    "node",
                    "id",
                    "parent",
                    "branch",
                    "step",
                    "cause",
                    "input",
                    "settings",
                    "belief_sha256",
                    "frame_sha256",
                    "truth_sha256",
                    "psnr");
    static final Table START = of("start", "node", "seed", "picture");
    static final Table INTERVENTION =
            of("intervention", "node", "target", "position", "value", "picture");
    static final Table KEYFRAME = of("keyframe", "node", "belief", "twin", "chunks");
    static final Table CHUNK = of("chunk", "sha256", "keyframe", "position", "length");
    static final Table CURSOR = of("cursor", "id", "node", "branch");

    private static final String CRC = "crc";

    Table {
        columns = List.copyOf(columns);
    }

    static Table of(String sqlName, String... columns) {
        return new Table(sqlName, List.of(columns));
    }

    int width() {
        return columns.size();
    }

    private String names() {
        return String.join(", ", columns) + ", " + CRC;
    }

    /** Returns a statement that adds a row and its check, and fails if the key exists. */
    String insert() {
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(sqlName, names(), marks);
    }

    /**
     * Returns a statement that writes a row and its check, and replaces the row with the same key.
     */
    String upsert() {
        String updates =
                Stream.concat(columns.stream().skip(1), Stream.of(CRC))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
        return insert()
                + " ON CONFLICT (%s) DO UPDATE SET %s".formatted(columns.getFirst(), updates);
    }

    /** Returns a query for all rows in the order of their keys, each with its check at the end. */
    String select() {
        return "SELECT %s FROM %s ORDER BY %s".formatted(names(), sqlName, columns.getFirst());
    }

    /** Returns a query for the row with a key. */
    String selectOne() {
        return "SELECT %s FROM %s WHERE %s = ?".formatted(names(), sqlName, columns.getFirst());
    }
}
