package dev.gedanken.app.console;

import dev.gedanken.world.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text in columns for a terminal: the first column is left-aligned, the others as specified. */
public final class Table {
    private static final String GAP = "  ";

    private final ConsoleTexts texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A column: its heading and the alignment of its cells. */
    private record Column(String heading, Side side) {}

    private enum Side {
        LEFT,
        RIGHT
    }

    /** Creates a table without columns. */
    Table(ConsoleTexts texts) {
        this.texts = texts;
    }

    /** Adds a column of words with the text of a key as heading. */
    public Table words(String key) {
        return column(texts.of(key), Side.LEFT);
    }

    /** Adds a column of figures with the text of a key as heading. */
    public Table figures(String key) {
        return column(texts.of(key), Side.RIGHT);
    }

    /** Adds a column of words with a heading that is the same in every language. */
    public Table wordsOf(String name) {
        return column(name, Side.LEFT);
    }

    /** Adds a column of figures with a heading that is the same in every language. */
    public Table figuresOf(String name) {
        return column(name, Side.RIGHT);
    }

    private Table column(String heading, Side side) {
        columns.add(new Column(heading, side));
        return this;
    }

    /** Adds a row with one cell for each heading. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "A row needs %d cells, not %d.".formatted(columns.size(), cells.length));
        }
        rows.add(Stream.of(cells).map(PlainText::of).toList());
        return this;
    }

    @Override
    public String toString() {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(Column::heading).toList());
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
        return columns.get(column).side() == Side.RIGHT ? spaces + cell : cell + spaces;
    }

    private int width(int column) {
        int widest = columns.get(column).heading().length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }
}
