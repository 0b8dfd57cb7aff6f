package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one sentence why the library could not read a file. */
final class Hdf5Failure {
    private static final Pattern FILTER = Pattern.compile("name='([^']{0,400})' id=(\\d{1,9})");
    private static final Pattern NEWER =
            Pattern.compile(
                    "(?i)(?:unrecognized|unsupported|unknown)[^.]{0,60}version[^\\d]{0,20}\\d+");
    private static final Map<Integer, String> FILTERS =
            Map.of(
                    4, "szip",
                    5, "nbit",
                    6, "scaleoffset",
                    307, "bzip2",
                    32001, "blosc",
                    32013, "zfp",
                    32015, "zstd",
                    32026, "blosc2");

    private Hdf5Failure() {}

    /**
     * Calls the library, which throws many kinds of exception when a file is damaged, and also an
     * error if a length claimed by a header does not fit into memory.
     */
    static <T> T reading(Path path, Supplier<T> call) {
        try {
            return call.get();
        } catch (BadInputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | InternalError | OutOfMemoryError e) {
            throw of(path, e);
        }
    }

    private static BadInputException of(Path path, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (cause instanceof HdfFilterException) {
                Matcher filter = FILTER.matcher(text);
                if (filter.find()) {
                    return BadInputException.of(
                            failure, "worldmodel.data.hdf.filter", path, filterName(filter));
                }
            }
            Matcher newer = NEWER.matcher(text.replace("'", ""));
            if (newer.find()) {
                return BadInputException.of(
                        failure, "worldmodel.data.hdf.newer", path, newer.group());
            }
            if (cause instanceof UnsupportedHdfException) {
                return BadInputException.of(failure, "worldmodel.data.hdf.newer", path, text);
            }
        }
        return BadInputException.of(failure, "worldmodel.data.hdf.unreadable", path);
    }

    private static String filterName(Matcher filter) {
        int id = Integer.parseInt(filter.group(2));
        return Optional.ofNullable(FILTERS.get(id))
                .orElseGet(() -> filter.group(1).isBlank() ? "number " + id : filter.group(1));
    }
}
