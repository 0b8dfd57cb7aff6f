package dev.gedanken.app.console;

import dev.gedanken.world.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text in columns for a terminal: the first column to the left, the others as told. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table; a heading that starts with {@code >} aligns its column to the right. */
    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row with one cell for each heading. */
    public Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(
                    "A row needs %d cells, not %d.".formatted(headings.size(), cells.length));
        }
        rows.add(Stream.of(cells).map(PlainText::of).toList());
        return this;
    }

    @Override
    public String toString() {
        List<List<String>> all = new ArrayList<>();
        all.add(headings.stream().map(Table::title).toList());
        all.addAll(rows);
        return all.stream()
                .map(this::line)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String padded(String cell, int column) {
        String spaces = " ".repeat(width(column) - cell.length());
        return headings.get(column).startsWith(">") ? spaces + cell : cell + spaces;
    }

    private int width(int column) {
        int widest = title(headings.get(column)).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }

    private static String title(String heading) {
        return heading.startsWith(">") ? heading.substring(1) : heading;
    }
}
