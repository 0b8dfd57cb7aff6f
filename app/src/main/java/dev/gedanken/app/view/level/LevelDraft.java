package dev.gedanken.app.view.level;

import dev.gedanken.scene.runner.Level;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A level being painted. It is always playable, because a new start replaces the old one, and a new
 * enemy replaces another one in its stretch of {@value Level#STRETCH} columns.
 *
 * @param rows {@value Level#ROWS} rows of equal length, top first, a character for each tile
 */
public record LevelDraft(List<String> rows) {
    /** The smallest width of a level. */
    public static final int LEAST_COLUMNS = 8;

    /** The largest width that can be painted here; files may have wider levels. */
    public static final int MOST_COLUMNS = 2000;

    private static final int FRESH_COLUMNS = 32;
    private static final int GROUND_ROWS = 2;

    public LevelDraft {
        rows = List.copyOf(rows);
    }

    /** Returns flat ground with a start and a flag. */
    public static LevelDraft fresh() {
        String air = ".".repeat(FRESH_COLUMNS);
        String ground = "#".repeat(FRESH_COLUMNS);
        List<String> rows = new ArrayList<>();
        IntStream.range(0, Level.ROWS)
                .forEach(row -> rows.add(row < Level.ROWS - GROUND_ROWS ? air : ground));
        return new LevelDraft(rows)
                .painted(1, Level.ROWS - GROUND_ROWS - 1, LevelTile.START)
                .painted(FRESH_COLUMNS - 2, Level.ROWS - GROUND_ROWS - 1, LevelTile.FLAG);
    }

    /** Returns a level for painting. */
    public static LevelDraft of(PaintedLevel level) {
        return new LevelDraft(level.rows());
    }

    /** Returns how many columns it has. */
    public int columns() {
        return rows.getFirst().length();
    }

    /** Returns its tile at a position. */
    public LevelTile at(int column, int row) {
        return LevelTile.of(rows.get(row).charAt(column));
    }

    /** Returns it with another tile at a position; positions outside change nothing. */
    public LevelDraft painted(int column, int row, LevelTile tile) {
        if (column < 0 || column >= columns() || row < 0 || row >= Level.ROWS) {
            return this;
        }
        LevelDraft base =
                switch (tile) {
                    case START -> without(LevelTile.START, 0, columns());
                    case ENEMY -> {
                        int from = column / Level.STRETCH * Level.STRETCH;
                        yield without(LevelTile.ENEMY, from, from + Level.STRETCH);
                    }
                    default -> this;
                };
        return base.set(column, row, tile);
    }

    private LevelDraft set(int column, int row, LevelTile tile) {
        StringBuilder changed = new StringBuilder(rows.get(row));
        changed.setCharAt(column, tile.sign());
        List<String> next = new ArrayList<>(rows);
        next.set(row, changed.toString());
        return new LevelDraft(next);
    }

    private LevelDraft without(LevelTile tile, int from, int to) {
        LevelDraft next = this;
        for (int row = 0; row < Level.ROWS; row++) {
            for (int column = from; column < Math.min(to, columns()); column++) {
                next = next.at(column, row) == tile ? next.set(column, row, LevelTile.AIR) : next;
            }
        }
        return next;
    }

    /**
     * Returns it with a number of columns of flat ground added at its end, or removed if negative.
     */
    public LevelDraft wider(int more) {
        int columns = Math.clamp(columns() + more, LEAST_COLUMNS, MOST_COLUMNS);
        List<String> next = new ArrayList<>();
        for (int row = 0; row < Level.ROWS; row++) {
            String known = rows.get(row).substring(0, Math.min(columns, columns()));
            String tile = row < Level.ROWS - GROUND_ROWS ? "." : "#";
            next.add(known + tile.repeat(columns - known.length()));
        }
        return new LevelDraft(next);
    }

    /**
     * Returns the level.
     *
     * @throws BadInputException if it is invalid, naming row and column
     */
    public PaintedLevel level() {
        return new PaintedLevel(rows);
    }

    /** Returns the reason why it cannot be played; empty if it can. */
    public Optional<Message> problem() {
        try {
            level();
            return Optional.empty();
        } catch (BadInputException e) {
            return Optional.of(e.message());
        }
    }
}
