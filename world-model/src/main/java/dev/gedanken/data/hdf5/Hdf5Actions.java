package dev.gedanken.data.hdf5;

import dev.gedanken.data.ActionIndices;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import io.jhdf.api.Dataset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
     * @throws BadInputException if it is missing, does not fit or holds no discrete actions
     */
    static Hdf5Actions read(Hdf5Table table, Path path, int rows, Optional<ActionSpace> expected) {
        Dataset action = table.required("action");
        int[] shape = action.getDimensions();
        Message where = Message.of("worldmodel.data.dataset", "action", path);
        if (shape.length == 0 || shape[0] != rows) {
            throw BadInputException.of(
                    "worldmodel.data.shape.frames", where, Arrays.toString(shape), rows);
        }
        long[] indices = ActionIndices.of(where, table.numbers(action), shape);
        ActionSpace space =
                expected.orElseGet(() ->
                        named(table.names(action)).orElseGet(() -> numbered(path, indices, shape)));
        int width = Hdf5Table.width(action);
        if (width > 1 && width != space.size()) {
            throw BadInputException.of(
                    "worldmodel.data.shape.columns",
                    where,
                    Arrays.toString(shape),
                    space.size(),
                    space.names());
        }
        return new Hdf5Actions(indices, space);
    }

    private static ActionSpace numbered(Path path, long[] indices, int... shape) {
        return ActionIndices.numbered(
                Message.of("worldmodel.data.episodes", path), ActionIndices.count(indices, shape));
    }

    private static Optional<ActionSpace> named(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        ActionSpace.Builder space = ActionSpace.startingWith(names.getFirst());
        names.stream().skip(1).forEach(space::and);
        return Optional.of(space.build());
    }
}
