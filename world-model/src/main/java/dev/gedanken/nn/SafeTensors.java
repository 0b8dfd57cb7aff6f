package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes named tensors in the safetensors format and reads them back, through DJL. */
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
     * Returns the tensors of a safetensors file by name.
     *
     * @param source what to call the file in an error
     * @throws BadInputException if the bytes are not a whole safetensors file
     */
    public static Map<String, Tensor> decode(byte[] bytes, String source) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (NDArray array : NDList.decode(manager, bytes)) {
                tensors.put(array.getName(), Tensors.of(array));
            }
            return tensors;
        } catch (RuntimeException e) {
            throw BadInputException.of(e, "worldmodel.pack.tensors", source);
        }
    }
}
