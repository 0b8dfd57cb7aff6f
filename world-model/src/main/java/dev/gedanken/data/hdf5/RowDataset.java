package dev.gedanken.data.hdf5;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Attribute;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A dataset whose rows are supplied block by block when the file is written, so that it need not
 * fit into memory. It is stored in chunks of several rows, and its first axis may grow, so that
 * others can append to it.
 */
final class RowDataset extends WritableDatasetImpl {
    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int LEAST_CHUNK_ROWS = 256;

    private final Object template;
    private final int[] shape;
    private final Iterable<byte[]> blocks;

    /**
     * Creates a dataset.
     *
     * @param template an array of the elements' type with as many axes as the shape
     * @param shape the dimensions, rows first
     * @param blocks the bytes of one or more rows each, in order
     */
    RowDataset(
            String name,
            WritableGroup parent,
            Object template,
            int[] shape,
            Iterable<byte[]> blocks) {
        super(template, name, parent, options(template));
        this.template = template;
        this.shape = shape.clone();
        this.blocks = blocks;
    }

    @Override
    public long write(HdfFileChannel channel, long position) {
        DataType type = DataType.fromObject(template, isBytes(template));
        ChunkShape chunk = ChunkShape.of(shape, type.getSize(), CHUNK_BYTES, LEAST_CHUNK_ROWS);
        int headerSize = header(position, type, chunk, 0).limit();
        long dataAddress = position + headerSize;
        ChunkWriter chunks = new ChunkWriter(channel, dataAddress, chunk.bytes());
        blocks.forEach(chunks::add);
        int count = chunks.finish();
        ChunkTree tree = new ChunkTree(chunk, dataAddress, chunks.end());
        long root = tree.write(channel, count);
        channel.write(header(position, type, chunk, root), position);
        channel.position(tree.end());
        return tree.end();
    }

    private static DatasetCreationOptions options(Object template) {
        return isBytes(template) ? UNSIGNED : DatasetCreationOptions.builder().build();
    }

    private static boolean isBytes(Object template) {
        Class<?> type = template.getClass();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type == byte.class;
    }

    private ByteBuffer header(long position, DataType type, ChunkShape chunk, long treeAddress) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(type));
        messages.add(new GrowingSpaceMessage(shape));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(new ChunkLayoutMessage(chunk, treeAddress));
        if (!getAttributes().isEmpty()) {
            messages.add(AttributeInfoMessage.create());
            for (Map.Entry<String, Attribute> attribute : getAttributes().entrySet()) {
                messages.add(AttributeMessage.create(attribute.getKey(), attribute.getValue()));
            }
        }
        return new ObjectHeaderV2(position, messages).toBuffer();
    }
}
