package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes named tensors in the safetensors format through DJL and reads them without it, so that
 * native code never sees unchecked bytes.
 */
public final class SafeTensors {

    private SafeTensors() {}

    /** Returns the bytes of a safetensors file with the tensors in the map's order. */
    public static byte[] encode(Map<String, Tensor> tensors) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList list = new NDList();
            tensors.forEach((name, tensor) -> {
                NDArray array = Tensors.on(manager, tensor);
                array.setName(name);
                list.add(array);
            });
            return list.encode(NDList.Encoding.SAFETENSORS);
        }
    }

    /**
     * Returns the tensors of a safetensors file by name, as float32.
     *
     * @param source what to call the file in an error
     * @throws BadInputException if the bytes are not a whole safetensors file of finite numbers
     */
    public static Map<String, Tensor> decode(byte[] bytes, String source) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            SafeTensorsHeader header = SafeTensorsHeader.read(file);
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (SafeTensorsHeader.Entry entry : header.entries()) {
                tensors.put(entry.name(), tensor(file, entry));
            }
            return tensors;
        } catch (BadTensorsException e) {
            throw BadInputException.of(e, "worldmodel.pack.tensors", source, e.problem());
        }
    }

    private static Tensor tensor(ByteBuffer file, SafeTensorsHeader.Entry entry) {
        float[] values = new float[entry.size()];
        int at = entry.begin();
        for (int i = 0; i < values.length; i++) {
            values[i] = entry.type().read(file, at);
            if (!Float.isFinite(values[i])) {
                throw new BadTensorsException(
                        Message.of("worldmodel.tensors.numbers", entry.name()));
            }
            at += entry.type().bytes();
        }
        return Tensor.owning(entry.shape(), values);
    }
}
