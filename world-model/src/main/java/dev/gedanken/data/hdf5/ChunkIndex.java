package dev.gedanken.data.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkOffset;
import io.jhdf.dataset.chunked.ChunkedDatasetBase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Finds a dataset's chunks as the file lists them, which the library does not offer. */
final class ChunkIndex {

    private ChunkIndex() {}

    /**
     * Returns a chunk; empty if it was never written.
     *
     * @throws IllegalStateException if that cannot be found out
     */
    static Optional<Chunk> chunk(ChunkedDataset dataset, int... corner) {
        try {
            Method lookup = ChunkedDatasetBase.class.getDeclaredMethod("getChunkLookup");
            lookup.setAccessible(true);
            Map<?, ?> chunks = (Map<?, ?>) lookup.invoke(dataset);
            long[] offset = Arrays.stream(corner).asLongStream().toArray();
            return Optional.ofNullable(chunks.get(new ChunkOffset(offset)))
                    .map(Chunk.class::cast)
                    .filter(chunk -> chunk.getAddress() >= 0);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException
                | RuntimeException e) {
            throw new IllegalStateException("The chunk cannot be found", e);
        }
    }

    /** Returns whether a chunk lies within the file, as a damaged one may not. */
    static boolean isWithinFile(ChunkedDataset dataset, Chunk chunk) {
        try {
            long bytes = Files.size(dataset.getFileAsPath());
            return chunk.getSize() >= 0 && chunk.getAddress() <= bytes - chunk.getSize();
        } catch (IOException e) {
            throw new IllegalStateException("The file cannot be read", e);
        }
    }
}
