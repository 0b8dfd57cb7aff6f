package dev.gedanken.family.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.family.torchscript.ScriptConfig.Part;
import dev.gedanken.model.Belief;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.ElementType;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns beliefs and noise into whole calls of a module, and its results into beliefs. */
record ScriptRows(ScriptConfig config, String pack) {

    /** Returns the parts of beliefs as arrays {@code (ROWS, ...)}, padded to a whole call. */
    Map<String, NDArray> on(NDManager scope, List<Belief> beliefs) {
        List<Belief> padded = FixedBatch.padded(beliefs);
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Part part : config.parts()) {
            int size = part.size() * part.type().bytes();
            ByteBuffer bytes = ByteBuffer.allocateDirect(padded.size() * size);
            bytes.order(java.nio.ByteOrder.nativeOrder());
            for (Belief belief : padded) {
                bytes.put(fitting(belief, part).encode());
            }
            bytes.flip();
            long[] shape = shape(part, padded.size());
            arrays.put(part.name(), scope.create(bytes, new Shape(shape), typeOf(part.type())));
        }
        return arrays;
    }

    private Tensor fitting(Belief belief, Part part) {
        Tensor tensor = belief.tensor(part.name());
        long[] shape = part.shape().stream().mapToLong(Integer::longValue).toArray();
        if (tensor.type() != part.type() || !tensor.hasShape(shape)) {
            throw BadInputException.of(
                    "worldmodel.script.belief", pack, part.name(), Arrays.toString(shape), tensor);
        }
        return tensor;
    }

    private static long[] shape(Part part, int rows) {
        long[] shape = new long[part.shape().size() + 1];
        shape[0] = rows;
        for (int axis = 0; axis < part.shape().size(); axis++) {
            shape[axis + 1] = part.shape().get(axis);
        }
        return shape;
    }

    private static DataType typeOf(ElementType type) {
        return switch (type) {
            case FLOAT32 -> DataType.FLOAT32;
            case UINT8 -> DataType.UINT8;
            case INT32 -> DataType.INT32;
        };
    }

    /**
     * Returns the first {@code count} beliefs of a method's result.
     *
     * @throws BadInputException if a part is missing or of another type or shape, naming it
     */
    List<Belief> beliefs(Map<String, NDArray> returned, int count) {
        List<List<Belief.Part>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new ArrayList<>());
        }
        for (Part part : config.parts()) {
            byte[] all = bytes(returned.get(part.name()), part);
            int size = part.size() * part.type().bytes();
            long[] shape = part.shape().stream().mapToLong(Integer::longValue).toArray();
            for (int row = 0; row < count; row++) {
                byte[] own = Arrays.copyOfRange(all, row * size, (row + 1) * size);
                rows.get(row)
                        .add(new Belief.Part(part.name(), Tensor.decode(part.type(), shape, own)));
            }
        }
        return rows.stream().map(Belief::new).toList();
    }

    private byte[] bytes(@Nullable NDArray array, Part part) {
        boolean fits =
                array != null
                        && array.getDataType() == typeOf(part.type())
                        && array.getShape().equals(new Shape(shape(part, FixedBatch.ROWS)));
        if (array == null || !fits) {
            throw BadInputException.of(
                    "worldmodel.script.belief",
                    pack,
                    part.name(),
                    part.shape(),
                    array == null ? "-" : array.getDataType() + " " + array.getShape());
        }
        ByteBuffer buffer = array.toByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Returns the uniform numbers that a method needs, {@code (ROWS, numbers)}. */
    NDArray noise(NDManager scope, String method, List<Noise> luck) {
        int numbers = config.noiseOf(method);
        List<Noise> padded = FixedBatch.padded(luck);
        float[] values = new float[padded.size() * numbers];
        for (int row = 0; row < padded.size(); row++) {
            System.arraycopy(padded.get(row).uniforms(numbers), 0, values, row * numbers, numbers);
        }
        return scope.create(values, new Shape(padded.size(), numbers));
    }
}
