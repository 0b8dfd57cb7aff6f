package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Collectors;

/** Assembles rows from the chunks that store them. */
final class ChunkReader {
    private static final long MOST_CHUNK_BYTES = 1L << 28;
    private static final int LZ4 = 32004;
    private static final int LZF = 32000;

    private final Path path;
    private final ChunkedDataset dataset;
    private final int elementBytes;
    private final int[] shape;
    private final int[] chunk;
    private final int chunkBytes;

    ChunkReader(Path path, ChunkedDataset dataset, int elementBytes) {
        this.path = path;
        this.dataset = dataset;
        this.elementBytes = elementBytes;
        this.shape = dataset.getDimensions();
        this.chunk = dataset.getChunkDimensions();
        this.chunkBytes = checkedChunkBytes();
    }

    private int checkedChunkBytes() {
        long bytes = elementBytes;
        for (int extent : chunk) {
            bytes = extent < 1 || bytes > MOST_CHUNK_BYTES ? Long.MAX_VALUE : bytes * extent;
        }
        if (bytes > MOST_CHUNK_BYTES || chunk.length != shape.length) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.chunk", dataset.getName(), path, MOST_CHUNK_BYTES >> 20);
        }
        return (int) bytes;
    }

    /** Returns {@code count} rows. */
    ByteBuffer rows(long first, int count) {
        int[] from = new int[shape.length];
        int[] extent = shape.clone();
        from[0] = (int) first;
        extent[0] = count;
        long bytes = elementBytes;
        for (int each : extent) {
            bytes *= each;
        }
        byte[] target = new byte[Math.toIntExact(bytes)];
        int[] corner = from.clone();
        corner[0] = from[0] / chunk[0] * chunk[0];
        boolean isInside = true;
        while (isInside) {
            copy(decoded(corner), corner, target, from, extent);
            isInside = next(corner, from, extent);
        }
        return ByteBuffer.wrap(target);
    }

    /** Moves to the corner of the next chunk that holds some of these rows. */
    private boolean next(int[] corner, int[] from, int[] extent) {
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            corner[axis] += chunk[axis];
            if (corner[axis] < from[axis] + extent[axis]) {
                return true;
            }
            corner[axis] = from[axis] / chunk[axis] * chunk[axis];
        }
        return false;
    }

    private byte[] decoded(int... corner) {
        byte[] bytes;
        try {
            Chunk chunk = ChunkIndex.chunk(dataset, corner).orElseThrow(() -> unwritten(corner));
            // The library allocates what a chunk claims to have.
            if (!ChunkIndex.isWithinFile(dataset, chunk)) {
                throw BadInputException.of("worldmodel.data.hdf.unreadable", path);
            }
            BitSet leftOut = ChunkFilters.leftOut(chunk);
            ByteBuffer raw = dataset.getRawChunkBuffer(corner);
            if (leftOut.isEmpty()) {
                checkClaims(raw);
                bytes = dataset.getDecompressedChunk(corner);
            } else {
                bytes = ChunkFilters.unpacked(dataset, raw, leftOut);
            }
        } catch (HdfException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw packed(e, corner);
        }
        if (bytes.length < chunkBytes) {
            throw packed(new IllegalStateException("The chunk is too short."), corner);
        }
        return bytes;
    }

    private BadInputException unwritten(int... corner) {
        return BadInputException.of(
                "worldmodel.data.hdf.unwritten", dataset.getName(), path, corner[0]);
    }

    private BadInputException packed(RuntimeException cause, int... corner) {
        String filters =
                dataset.getFilters().stream()
                        .map(PipelineFilterWithData::getName)
                        .collect(Collectors.joining(", "));
        return BadInputException.of(
                cause, "worldmodel.data.hdf.packed", dataset.getName(), path, corner[0], filters);
    }

    /** Some filters take the size of their buffers from the file, which may claim anything. */
    private void checkClaims(ByteBuffer raw) {
        for (PipelineFilterWithData filter : dataset.getFilters()) {
            boolean isHonest =
                    switch (filter.getId()) {
                        case LZ4, BitshuffleFilter.ID ->
                                !packs(filter) || claimed(raw) == chunkBytes;
                        case ZstdFilter.ID -> ZstdFilter.claimed(raw) == chunkBytes;
                        case BloscFilter.ID -> BloscFilter.claimed(raw) == chunkBytes;
                        case LZF ->
                                filter.getFilterData().length < 3
                                        || filter.getFilterData()[2] == chunkBytes;
                        default -> true;
                    };
            if (!isHonest) {
                throw BadInputException.of("worldmodel.data.hdf.unreadable", path);
            }
        }
    }

    /** Bit shuffling alone claims nothing. */
    private static boolean packs(PipelineFilterWithData filter) {
        int[] settings = filter.getFilterData();
        return filter.getId() == LZ4 || settings.length > 4 && settings[4] != 0;
    }

    private static long claimed(ByteBuffer raw) {
        return raw.remaining() < Long.BYTES
                ? -1
                : raw.slice().order(ByteOrder.BIG_ENDIAN).getLong();
    }

    /**
     * Copies the part of the rows from {@code from} on that a chunk holds, one line along the last
     * axis at a time.
     */
    private void copy(byte[] source, int[] corner, byte[] target, int[] from, int[] extent) {
        int axes = shape.length;
        int[] low = new int[axes];
        int[] high = new int[axes];
        for (int axis = 0; axis < axes; axis++) {
            low[axis] = Math.max(corner[axis], from[axis]);
            high[axis] = Math.min(corner[axis] + chunk[axis], from[axis] + extent[axis]);
        }
        int line = (high[axes - 1] - low[axes - 1]) * elementBytes;
        int[] at = low.clone();
        boolean isInside = line > 0;
        while (isInside) {
            System.arraycopy(
                    source, index(at, corner, chunk), target, index(at, from, extent), line);
            isInside = nextLine(at, low, high);
        }
    }

    private static boolean nextLine(int[] at, int[] low, int[] high) {
        for (int axis = at.length - 2; axis >= 0; axis--) {
            if (++at[axis] < high[axis]) {
                return true;
            }
            at[axis] = low[axis];
        }
        return false;
    }

    private int index(int[] at, int[] origin, int[] extents) {
        int index = 0;
        for (int axis = 0; axis < at.length; axis++) {
            index = index * extents[axis] + at[axis] - origin[axis];
        }
        return index * elementBytes;
    }
}
