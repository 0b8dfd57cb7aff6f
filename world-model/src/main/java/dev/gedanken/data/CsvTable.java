package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table in a CSV file (RFC 4180): cells may be quoted, and blank lines are ignored. If the first
 * line has semicolons but no comma, as spreadsheets in many countries write it, semicolons separate
 * the cells.
 *
 * @param header the cells of the first line
 * @param rows the cells of the others
 */
record CsvTable(List<String> header, List<List<String>> rows) {
    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_HEADER = 1 << 16;

    /**
     * Reads a file.
     *
     * @throws BadInputException if it is no table
     * @throws IOException if it cannot be read
     */
    static CsvTable read(Path file) throws IOException {
        try (BufferedReader reader = TextFile.open(file, MOST_BYTES)) {
            List<List<String>> lines = lines(reader, separator(reader));
            return lines.isEmpty()
                    ? new CsvTable(List.of(), List.of())
                    : new CsvTable(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (JacksonException e) {
            throw BadInputException.of(e, "worldmodel.data.table.broken", file);
        }
    }

    private static char separator(BufferedReader reader) throws IOException {
        char[] head = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int length = Math.max(0, reader.read(head));
        reader.reset();
        String line = new String(head, 0, length).lines().findFirst().orElse("");
        return line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<List<String>> lines(BufferedReader reader, char separator)
            throws IOException {
        CsvMapper mapper =
                CsvMapper.builder()
                        .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
                        .build();
        List<List<String>> lines = new ArrayList<>();
        try (MappingIterator<String[]> cells =
                mapper.readerFor(String[].class)
                        .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                        .readValues(reader)) {
            while (cells.hasNextValue()) {
                List<String> line = stripped(cells.nextValue());
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Returns the cells without surrounding spaces; empty ones at the end are ignored. */
    private static List<String> stripped(String... cells) {
        int count = cells.length;
        while (count > 0 && cells[count - 1].isBlank()) {
            count--;
        }
        return Arrays.stream(cells, 0, count).map(String::strip).toList();
    }

    /** Returns the index of the column with a name, in any letter case; -1 if there is none. */
    int column(String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a line for a file, with cells quoted where necessary. */
    static String line(List<?> cells) {
        return cells.stream()
                .map(cell -> quoted(String.valueOf(cell)))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(sign -> ",\"\r\n;".indexOf(sign) >= 0);
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
