package dev.gedanken.data.hdf5;

import dev.gedanken.data.ActionIndices;
import dev.gedanken.data.ActionNames;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The dataset {@code action} of a file.
 *
 * @param indices an index for each row, or {@link ActionIndices#NONE}
 * @param space what the indices mean
 */
@SuppressWarnings("ArrayRecordComponent")
record Hdf5Actions(long[] indices, ActionSpace space) {

    /**
     * Reads the dataset.
     *
     * @param rows how many there must be
     * @param expected what the indices mean; empty to take the file's own names, or else numbers
     * @param notices receives what is assumed
     * @throws BadInputException if it is missing, does not fit or holds no discrete actions
     */
    static Hdf5Actions read(
            Hdf5Table table,
            Path path,
            int rows,
            Optional<ActionSpace> expected,
            Consumer<Message> notices) {
        Hdf5Rows action = table.required("action");
        int[] shape = action.shape();
        Message where = Message.of("worldmodel.data.dataset", "action", path);
        if (shape.length == 0 || shape[0] != rows) {
            throw BadInputException.of(
                    "worldmodel.data.shape.frames", where, Arrays.toString(shape), rows);
        }
        long[] indices = ActionIndices.of(where, action.numbers(), shape);
        Hdf5Actions actions =
                expected.map(space -> new Hdf5Actions(indices, space))
                        .orElseGet(() -> own(table.names("action"), path, notices, indices, shape));
        int width = action.width();
        if (width > 1 && width != actions.space.size()) {
            throw BadInputException.of(
                    "worldmodel.data.shape.columns",
                    where,
                    Arrays.toString(shape),
                    actions.space.size(),
                    actions.space.names());
        }
        return actions;
    }

    /** Returns the actions named or numbered by the file, the idle one first. */
    private static Hdf5Actions own(
            List<String> names,
            Path path,
            Consumer<Message> notices,
            long[] indices,
            int... shape) {
        Message where = Message.of("worldmodel.data.episodes", path);
        if (names.isEmpty()) {
            return new Hdf5Actions(
                    indices, ActionIndices.numbered(where, ActionIndices.count(indices, shape)));
        }
        ActionNames named = ActionNames.of(where, names, notices);
        long[] ordered =
                Arrays.stream(indices)
                        .map(index ->
                                index >= 0 && index < names.size()
                                        ? named.indices()[(int) index]
                                        : index)
                        .toArray();
        return new Hdf5Actions(ordered, named.space());
    }
}
