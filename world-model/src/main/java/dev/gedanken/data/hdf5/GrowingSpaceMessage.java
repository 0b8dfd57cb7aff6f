package dev.gedanken.data.hdf5;

import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The dimensions of a dataset whose first axis may grow without limit (message version 2). */
final class GrowingSpaceMessage extends DataSpaceMessage {
    private static final byte VERSION = 2;
    private static final byte HAS_LIMITS = 1;
    private static final byte SIMPLE = 1;
    private static final long UNLIMITED = -1;

    private final int[] shape;

    GrowingSpaceMessage(int... shape) {
        super(DataSpace.fromObject(new byte[1]));
        this.shape = shape.clone();
    }

    @Override
    public ByteBuffer toBuffer() {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + 2 * shape.length * Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(VERSION).put((byte) shape.length).put(HAS_LIMITS).put(SIMPLE);
        for (int extent : shape) {
            buffer.putLong(extent);
        }
        buffer.putLong(UNLIMITED);
        for (int axis = 1; axis < shape.length; axis++) {
            buffer.putLong(shape[axis]);
        }
        return buffer.rewind();
    }
}
