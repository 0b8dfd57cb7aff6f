package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfFilterException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a file's headers once in mapped memory, where a false length in a damaged header
 * cannot reach beyond the file. When reading from a channel, the library would allocate as much
 * memory as the header claims.
 */
final class Hdf5Check {
    private static final long MOST_INFLATION = 1032;

    private Hdf5Check() {}

    /**
     * Checks a file; one of more than 2 GiB cannot be mapped and is trusted.
     *
     * @throws BadInputException if its headers cannot be read
     */
    static void check(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE || size == 0) {
                return;
            }
            var memory = channel.map(MapMode.READ_ONLY, 0, size, arena);
            Hdf5Failure.reading(
                    path,
                    () -> {
                        HdfFile file = HdfFile.fromByteBuffer(memory.asByteBuffer());
                        Hdf5Links links = Hdf5Links.within(path);
                        for (String name : Hdf5Writer.DATASETS) {
                            touch(links.child(file, name), size);
                        }
                        return file.getAttributes().size();
                    });
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }

    private static void touch(@Nullable Node node, long fileSize) {
        if (node instanceof Dataset dataset) {
            touch(dataset, fileSize);
        }
    }

    private static void touch(Dataset dataset, long fileSize) {
        dataset.getDataType();
        dataset.getAttribute("names");
        double elements = 1;
        for (long extent : dataset.getDimensionsAsLong()) {
            elements *= extent;
        }
        if (dataset instanceof ChunkedDataset chunked
                && elements <= (double) fileSize * MOST_INFLATION) {
            chunked.isEmpty();
            touchFilters(chunked);
        }
    }

    /** A missing filter is reported when the rows are read. */
    private static void touchFilters(ChunkedDataset chunked) {
        try {
            chunked.getFilters();
        } catch (HdfFilterException _) {
            // See above.
        }
    }
}
