package dev.gedanken.data.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkedDatasetBase;
import io.jhdf.filter.FilterManager;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Unpacks a chunk for which its writer left out some of the dataset's filters, as HDF5 does if a
 * filter does not make the chunk smaller. The file records the omitted filters for each chunk. jHDF
 * reads that record but ignores it and does not expose it, so this class reads jHDF's own table.
 */
final class ChunkFilters {

    private ChunkFilters() {}

    /**
     * Returns a chunk's content.
     *
     * @param raw the chunk as it is stored
     * @param leftOut the filters that it lacks, by their place in the pipeline
     */
    static byte[] unpacked(ChunkedDataset dataset, ByteBuffer raw, BitSet leftOut) {
        List<FilterInfo> all =
                ((ChunkedDatasetBase) dataset)
                        .getHeader()
                        .getMessageOfType(FilterPipelineMessage.class)
                        .getFilters();
        List<FilterInfo> used =
                IntStream.range(0, all.size())
                        .filter(i -> !leftOut.get(i))
                        .mapToObj(all::get)
                        .toList();
        byte[] bytes = new byte[raw.remaining()];
        raw.get(raw.position(), bytes);
        return used.isEmpty() ? bytes : FilterManager.getPipeline(used).decode(bytes);
    }

    /** Returns which filters a chunk lacks, by their place in the pipeline. */
    static BitSet leftOut(Chunk chunk) {
        return chunk.getFilterMask() == null ? new BitSet() : chunk.getFilterMask();
    }
}
