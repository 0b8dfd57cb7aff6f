package dev.gedanken.data.hdf5;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Attribute;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A dataset of frames, {@code (frames, height, width, 3) uint8}, whose bytes come one block after another
 * when the file is written, so that it need not fit into memory.
 */
final class StreamedDataset extends WritableDatasetImpl {
    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();

    private final Object template;
    private final Iterable<byte[]> blocks;

    /**
     * Creates a dataset.
     *
     * @param blocks the bytes in order, together {@code frames · height · width · 3} of them
     */
    StreamedDataset(
            String name,
            WritableGroup parent,
            int frames,
            int height,
            int width,
            Iterable<byte[]> blocks) {
        this(name, parent, shapeOnly(frames, height, width), blocks);
    }

    private StreamedDataset(
            String name, WritableGroup parent, Object template, Iterable<byte[]> blocks) {
        super(template, name, parent, UNSIGNED);
        this.template = template;
        this.blocks = blocks;
    }

    /** Returns an array with the right extents that shares one frame: the library asks for no more. */
    private static byte[][][][] shapeOnly(int frames, int height, int width) {
        byte[][][][] shape = new byte[frames][][][];
        Arrays.fill(shape, new byte[height][width][3]);
        return shape;
    }

    @Override
    public long write(HdfFileChannel channel, long position) {
        int headerSize = header(position, 0, 0).limit();
        long dataAddress = position + headerSize;
        long at = dataAddress;
        for (byte[] block : blocks) {
            ByteBuffer buffer = ByteBuffer.wrap(block);
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
        }
        channel.write(header(position, dataAddress, at - dataAddress), position);
        channel.position(at);
        return at;
    }

    private ByteBuffer header(long position, long dataAddress, long dataSize) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(DataType.fromObject(template, true)));
        messages.add(DataSpaceMessage.create(DataSpace.fromObject(template)));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(ContiguousDataLayoutMessage.create(dataAddress, dataSize));
        if (!getAttributes().isEmpty()) {
            messages.add(AttributeInfoMessage.create());
            for (Map.Entry<String, Attribute> attribute : getAttributes().entrySet()) {
                messages.add(AttributeMessage.create(attribute.getKey(), attribute.getValue()));
            }
        }
        return new ObjectHeaderV2(position, messages).toBuffer();
    }
}
