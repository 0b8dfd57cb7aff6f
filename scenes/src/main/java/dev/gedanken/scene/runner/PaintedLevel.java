package dev.gedanken.scene.runner;

import dev.gedanken.world.BadInputException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A painted level; flat ground continues for ever after its last column.
 *
 * @param rows {@value Level#ROWS} rows of equal length, top first, in the characters of
 *     {@link #SIGNS}
 */
public record PaintedLevel(List<String> rows) implements Level {
    /** A tile's sign is the character at its ordinal; {@code P} is air where the runner starts. */
    static final String SIGNS = ".#CoEF";

    private static final char START = 'P';
    private static final int GROUND_BEHIND = 2;
    private static final int LEAST_COLUMNS = 8;

    /**
     * Checks the rows.
     *
     * @throws BadInputException if they are no level, naming row and column
     */
    public PaintedLevel {
        rows = List.copyOf(rows);
        checkSizes(rows);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                checkSign(rows.get(row).charAt(column), column, row);
            }
        }
        checkEnemies(rows);
        checkStart(rows);
    }

    /**
     * Returns the level of a text with a character for each tile; empty lines and lines that begin
     * with {@code ;} are ignored.
     *
     * @throws BadInputException if it is no level
     */
    public static PaintedLevel of(String text) {
        return new PaintedLevel(
                text.lines()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                        .toList());
    }

    /** Returns the level as the text of a file. */
    public String text() {
        return String.join("\n", rows) + "\n";
    }

    private static void checkSizes(List<String> rows) {
        if (rows.size() != ROWS) {
            throw BadInputException.of("scenes.level.rows", ROWS, rows.size(), ROWS);
        }
        int columns = rows.getFirst().length();
        for (int row = 0; row < ROWS; row++) {
            if (rows.get(row).length() != columns || columns < LEAST_COLUMNS) {
                throw BadInputException.of(
                        "scenes.level.columns", row + 1, rows.get(row).length(), LEAST_COLUMNS);
            }
        }
    }

    private static void checkSign(char sign, int column, int row) {
        if (sign != START && SIGNS.indexOf(sign) < 0) {
            throw BadInputException.of(
                    "scenes.level.tile", row + 1, column + 1, sign, SIGNS, START);
        }
    }

    private static void checkEnemies(List<String> rows) {
        BitSet stretches = new BitSet();
        for (String row : rows) {
            for (int at = row.indexOf('E'); at >= 0; at = row.indexOf('E', at + 1)) {
                int stretch = at / STRETCH;
                if (stretches.get(stretch)) {
                    throw BadInputException.of(
                            "scenes.level.enemies",
                            stretch * STRETCH + 1,
                            (stretch + 1) * STRETCH,
                            STRETCH);
                }
                stretches.set(stretch);
            }
        }
    }

    private static void checkStart(List<String> rows) {
        boolean isFound = false;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                boolean isStart = rows.get(row).charAt(column) == START;
                if (isStart && isFound) {
                    throw BadInputException.of("scenes.level.start", row + 1, column + 1, START);
                }
                isFound |= isStart;
            }
        }
    }

    @Override
    public Tile at(int column, int row) {
        if (row < 0 || row >= ROWS || column < 0) {
            return Tile.AIR;
        }
        if (column >= rows.getFirst().length()) {
            return row >= ROWS - GROUND_BEHIND ? Tile.GROUND : Tile.AIR;
        }
        int sign = SIGNS.indexOf(rows.get(row).charAt(column));
        return sign < 0 ? Tile.AIR : Tile.values()[sign];
    }

    @Override
    public int startColumn() {
        return rows.stream()
                .mapToInt(row -> row.indexOf(START))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(2);
    }

    @Override
    public int startRow() {
        return IntStream.range(0, ROWS)
                .filter(row -> rows.get(row).indexOf(START) >= 0)
                .findFirst()
                .orElse(0);
    }
}
