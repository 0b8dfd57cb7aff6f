package dev.gedanken.data;

import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads actions from files, which store them as indices or one-hot. */
public final class ActionIndices {
    /** Marks a row without an action, such as an episode's last row. */
    public static final long NONE = -1;

    private static final int MOST_INFERRED = 256;

    private ActionIndices() {}

    /**
     * Returns an index for each row, {@link #NONE} for a row of zeros or of NaN.
     *
     * @param where the array and its file, for messages
     * @param values row-major
     * @param shape {@code (rows)} or {@code (rows, 1)} for indices, {@code (rows, actions)} for one-hot rows
     * @throws BadInputException if a row is neither
     */
    public static long[] of(Message where, double[] values, int... shape) {
        int width = shape.length == 2 ? shape[1] : 1;
        if (shape.length < 1 || shape.length > 2 || width < 1) {
            throw BadInputException.of("worldmodel.data.shape.rows", where, Arrays.toString(shape));
        }
        long[] indices = new long[values.length / width];
        for (int row = 0; row < indices.length; row++) {
            double[] cells = Arrays.copyOfRange(values, row * width, (row + 1) * width);
            indices[row] = width == 1 ? whole(where, row, cells[0]) : hot(where, row, cells);
        }
        return indices;
    }

    private static long whole(Message where, int row, double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value) || value != Math.rint(value)) {
            throw continuous(where, row, value);
        }
        return (long) value;
    }

    private static long hot(Message where, int row, double... cells) {
        if (Arrays.stream(cells).allMatch(Double::isNaN)) {
            return NONE;
        }
        long index = NONE;
        for (int i = 0; i < cells.length; i++) {
            boolean isHot = cells[i] == 1;
            if (!isHot && cells[i] != 0 || isHot && index != NONE) {
                throw continuous(where, row, cells);
            }
            index = isHot ? i : index;
        }
        return index;
    }

    private static BadInputException continuous(Message where, int row, double... cells) {
        return BadInputException.of(
                "worldmodel.data.action.continuous", where, Arrays.toString(cells), row);
    }

    /**
     * Returns the actions of an episode.
     *
     * @param where the file and episode, for messages
     * @param indices its first is {@code indices[from]}
     * @throws BadInputException if one is missing or not in the space
     */
    public static List<Action> taken(
            Message where, long[] indices, int from, int steps, ActionSpace space) {
        List<Action> actions = new ArrayList<>(steps);
        for (int i = 0; i < steps; i++) {
            long index = indices[from + i];
            if (index < 0 || index >= space.size()) {
                throw BadInputException.of(
                        "worldmodel.data.action.outside",
                        where,
                        index == NONE
                                ? Message.of("worldmodel.data.action.none")
                                : Message.of("worldmodel.data.action.index", index),
                        i,
                        space.size() - 1,
                        space.names());
            }
            actions.add(space.get((int) index));
        }
        return actions;
    }

    /**
     * Returns how many different actions a file has.
     *
     * @param indices its actions
     * @param shape the shape of the array that holds them
     */
    public static long count(long[] indices, int... shape) {
        return shape.length == 2 && shape[1] > 1
                ? shape[1]
                : 1 + Arrays.stream(indices).max().orElse(0);
    }

    /**
     * Returns actions that have numbers instead of names.
     *
     * @param where the files, for messages
     * @throws BadInputException if they are too many
     */
    public static ActionSpace numbered(Message where, long count) {
        checkCount(where, count);
        ActionSpace.Builder space = ActionSpace.startingWith("action-0");
        for (int i = 1; i < count; i++) {
            space.and("action-" + i);
        }
        return space.build();
    }

    /** Refuses more actions than a world played with keys can have. */
    static void checkCount(Message where, long count) {
        if (count > MOST_INFERRED) {
            throw BadInputException.of("worldmodel.data.action.many", where, count, MOST_INFERRED);
        }
    }
}
