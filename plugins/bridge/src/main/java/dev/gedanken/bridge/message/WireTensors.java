package dev.gedanken.bridge.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.gedanken.bridge.wire.ElementType;
import dev.gedanken.bridge.wire.Tensor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Tensors and frames as raw little-endian bytes. */
public final class WireTensors {
    private static final int MOST_RANK = 8;
    private static final long MOST_BYTES = 256L << 20;

    private WireTensors() {}

    /** Returns a tensor as a message. */
    public static Tensor write(String name, dev.gedanken.tensor.Tensor tensor) {
        Tensor.Builder message =
                Tensor.newBuilder()
                        .setName(name)
                        .setType(
                                switch (tensor.type()) {
                                    case FLOAT32 -> ElementType.FLOAT32;
                                    case UINT8 -> ElementType.UINT8;
                                    case INT32 -> ElementType.INT32;
                                })
                        .setData(UnsafeByteOperations.unsafeWrap(tensor.encode()));
        for (long extent : tensor.shape()) {
            message.addShape(extent);
        }
        return message.build();
    }

    /**
     * Returns the tensor of a message.
     *
     * @throws BadMessageException if type, shape and bytes do not fit together
     */
    public static dev.gedanken.tensor.Tensor read(Tensor message) {
        requireFit(message);
        long[] shape = message.getShapeList().stream().mapToLong(Long::longValue).toArray();
        byte[] data = message.getData().toByteArray();
        return switch (message.getType()) {
            case FLOAT32 ->
                    dev.gedanken.tensor.Tensor.decode(
                            dev.gedanken.tensor.ElementType.FLOAT32, shape, data);
            case UINT8 -> dev.gedanken.tensor.Tensor.owning(shape, data);
            case INT32 ->
                    dev.gedanken.tensor.Tensor.decode(
                            dev.gedanken.tensor.ElementType.INT32, shape, data);
            case FLOAT64, UNRECOGNIZED ->
                    throw new BadMessageException(
                            name(message) + " is of type " + message.getTypeValue());
        };
    }

    private static void requireFit(Tensor message) {
        if (message.getShapeCount() > MOST_RANK) {
            throw new BadMessageException(
                    name(message) + " has " + message.getShapeCount() + " axes");
        }
        long bytes = bytesOf(message);
        for (long extent : message.getShapeList()) {
            if (extent < 0 || (extent > 0 && bytes > MOST_BYTES / extent)) {
                throw new BadMessageException(name(message) + " has an extent of " + extent);
            }
            bytes *= extent;
        }
        if (bytes != message.getData().size()) {
            throw new BadMessageException(
                    "%s of shape %s has %d bytes"
                            .formatted(
                                    name(message),
                                    message.getShapeList(),
                                    message.getData().size()));
        }
    }

    private static long bytesOf(Tensor message) {
        return switch (message.getType()) {
            case FLOAT32, INT32 -> Float.BYTES;
            case UINT8 -> 1;
            case FLOAT64 -> Double.BYTES;
            case UNRECOGNIZED ->
                    throw new BadMessageException(
                            name(message) + " is of type " + message.getTypeValue());
        };
    }

    private static String name(Tensor message) {
        return "tensor '" + message.getName() + "'";
    }

    /** Returns numbers as a float64 tensor {@code (numbers)}. */
    public static Tensor write(String name, double[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return Tensor.newBuilder()
                .setName(name)
                .setType(ElementType.FLOAT64)
                .addShape(values.length)
                .setData(UnsafeByteOperations.unsafeWrap(bytes))
                .build();
    }

    /**
     * Returns the frames of a tensor of one shape.
     *
     * @param most the most that there may be
     * @throws BadMessageException if they are not frames of that shape, or too many
     */
    public static List<Frame> frames(Tensor message, FrameShape shape, int most) {
        long count = message.getShapeCount() == 4 ? message.getShape(0) : -1;
        if (count < 0 || count > most) {
            throw new BadMessageException("frames have the shape " + message.getShapeList());
        }
        return frames(message, (int) count, shape);
    }

    /**
     * Returns the numbers of a float64 tensor.
     *
     * @param count how many there must be
     * @throws BadMessageException if it is of another type or size
     */
    public static double[] doubles(Tensor message, int count) {
        requireFit(message);
        if (message.getType() != ElementType.FLOAT64
                || message.getData().size() != count * Double.BYTES) {
            throw new BadMessageException(
                    name(message) + " is not " + count + " numbers of float64");
        }
        double[] values = new double[count];
        message.getData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(values);
        return values;
    }

    /**
     * Returns the bytes of a uint8 tensor.
     *
     * @param count how many there must be
     * @throws BadMessageException if it is of another type or size
     */
    public static ByteString bytes(Tensor message, int count) {
        requireFit(message);
        if (message.getType() != ElementType.UINT8 || message.getData().size() != count) {
            throw new BadMessageException(name(message) + " is not " + count + " bytes");
        }
        return message.getData();
    }

    /** Returns frames of one shape as a tensor {@code (frames, height, width, 3)}. */
    public static Tensor frames(List<Frame> frames) {
        int width = frames.isEmpty() ? 0 : frames.getFirst().width();
        int height = frames.isEmpty() ? 0 : frames.getFirst().height();
        int size = width * height * Frame.CHANNELS;
        byte[] pixels = new byte[frames.size() * size];
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).copyTo(pixels, i * size);
        }
        return Tensor.newBuilder()
                .setName("frames")
                .setType(ElementType.UINT8)
                .addShape(frames.size())
                .addShape(height)
                .addShape(width)
                .addShape(Frame.CHANNELS)
                .setData(UnsafeByteOperations.unsafeWrap(pixels))
                .build();
    }

    /**
     * Returns the frames of a tensor.
     *
     * @throws BadMessageException if it is not this many frames of that shape
     */
    public static List<Frame> frames(Tensor message, int count, FrameShape shape) {
        int size = shape.width() * shape.height() * Frame.CHANNELS;
        boolean fits =
                message.getShapeList()
                        .equals(
                                List.of(
                                        (long) count,
                                        (long) shape.height(),
                                        (long) shape.width(),
                                        (long) Frame.CHANNELS));
        if (!fits) {
            throw new BadMessageException(
                    "frames have the shape %s instead of %d frames of %s"
                            .formatted(message.getShapeList(), count, shape));
        }
        ByteBuffer pixels = bytes(message, count * size).asReadOnlyByteBuffer();
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[size];
            pixels.get(rgb);
            frames.add(Frame.of(shape.width(), shape.height(), rgb));
        }
        return List.copyOf(frames);
    }
}
