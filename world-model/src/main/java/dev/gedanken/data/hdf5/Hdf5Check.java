package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a file's headers once in mapped memory, where a false length in a damaged header
 * cannot reach beyond the file. When reading from a channel, the library would allocate as much
 * memory as the header claims. A file with virtual datasets is copied into memory first, unless it
 * is larger than 256 MiB.
 */
final class Hdf5Check {
    private static final long MOST_INFLATION = 1032;
    private static final long MOST_COPIED = 1L << 28;

    private Hdf5Check() {}

    /**
     * Checks a file of episodes; one of more than 2 GiB cannot be mapped and is trusted.
     *
     * @throws BadInputException if its headers cannot be read
     */
    static void check(Path path) {
        check(path, Hdf5Writer.DATASETS);
    }

    /**
     * Checks a file as above.
     *
     * @param datasets paths of those that will be read
     */
    static void check(Path path, Collection<String> datasets) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE || size == 0) {
                return;
            }
            MemorySegment mapped = channel.map(MapMode.READ_ONLY, 0, size, arena);
            Hdf5Failure.reading(
                    path,
                    () -> {
                        try {
                            return goThrough(mapped.asByteBuffer(), path, datasets);
                        } catch (HdfException e) {
                            if (!VirtualLayouts.isVirtual(e)) {
                                throw e;
                            }
                            return size > MOST_COPIED
                                    ? 0
                                    : goThrough(copy(mapped, arena).asByteBuffer(), path, datasets);
                        }
                    });
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }

    /** Virtual datasets are disguised while the library reads, which needs memory that can be written. */
    private static MemorySegment copy(MemorySegment mapped, Arena arena) {
        return arena.allocate(mapped.byteSize()).copyFrom(mapped);
    }

    private static int goThrough(ByteBuffer memory, Path path, Collection<String> datasets) {
        ByteBuffer whole = memory.duplicate();
        HdfFile file = HdfFile.fromByteBuffer(memory);
        VirtualLayouts layouts =
                new VirtualLayouts((position, value) -> put(whole, position, value));
        Hdf5Links links = Hdf5Links.within(path, layouts);
        for (String name : datasets) {
            touch(links.find(file, name), memory.capacity());
        }
        return file.getAttributes().size();
    }

    private static void put(ByteBuffer memory, long position, byte value) {
        if (memory.isReadOnly()) {
            throw new UnsupportedHdfException("Virtual storage in memory that cannot be written");
        }
        memory.put((int) position, value);
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
