package dev.gedanken.family.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.nn.Tensors;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a module on its exporter's test rows and compares the results with those from Python. A pack
 * without such rows is not checked.
 */
final class ScriptCheck {
    /** The file with the test rows. */
    static final String FILE = "module-check.safetensors";

    private static final double MOST_DIFFERENCE = 1e-5;

    /** The arguments of each method after the belief, in order. */
    private static final Map<String, List<String>> ARGUMENTS =
            Map.of(
                    "begin", List.of("frames", "actions", "noise"),
                    "imagine", List.of("actions", "noise"),
                    "observe", List.of("actions", "frames", "noise"),
                    "decode", List.of());

    private ScriptCheck() {}

    /**
     * Compares.
     *
     * @return the largest difference of any number; 0 if there is nothing to compare
     * @throws BadInputException if one is larger than 1e-5, naming the method and the entry
     */
    static double run(ScriptModule module, ScriptConfig config, WorldPack pack) {
        if (!pack.hasFile(FILE)) {
            return 0;
        }
        Map<String, Tensor> rows = SafeTensors.decode(pack.file(FILE), FILE);
        double largest = 0;
        for (String method : List.of("begin", "imagine", "observe", "decode")) {
            if (config.methods().contains(method)) {
                largest = Math.max(largest, compare(module, config, pack, method, rows));
            }
        }
        return largest;
    }

    private static double compare(
            ScriptModule module,
            ScriptConfig config,
            WorldPack pack,
            String method,
            Map<String, Tensor> rows) {
        try (NDManager scope = module.scope()) {
            Map<String, NDArray> belief = new LinkedHashMap<>();
            if (!method.equals("begin")) {
                for (ScriptConfig.Part part : config.parts()) {
                    NDArray array = array(scope, rows, "begin.out." + part.name(), pack);
                    belief.put(part.name(), typed(array, part));
                }
            }
            List<NDArray> others = new ArrayList<>();
            for (String name : ARGUMENTS.getOrDefault(method, List.of())) {
                NDArray array = array(scope, rows, method + ".in." + name, pack);
                others.add(name.equals("actions") ? array.toType(DataType.INT64, false) : array);
            }
            Map<String, NDArray> came =
                    module.call(method, scope, belief, others.toArray(new NDArray[0]));
            return difference(came, rows, method + ".out.", pack);
        }
    }

    private static NDArray typed(NDArray array, ScriptConfig.Part part) {
        return switch (part.type()) {
            case FLOAT32 -> array;
            case UINT8 -> array.toType(DataType.UINT8, false);
            case INT32 -> array.toType(DataType.INT32, false);
        };
    }

    private static NDArray array(
            NDManager scope, Map<String, Tensor> rows, String name, WorldPack pack) {
        Tensor tensor = rows.get(name);
        if (tensor == null) {
            throw BadInputException.of("worldmodel.script.check", pack.location(), FILE, name);
        }
        return Tensors.on(scope, tensor);
    }

    private static double difference(
            Map<String, NDArray> came, Map<String, Tensor> rows, String prefix, WorldPack pack) {
        Set<String> names = came.keySet();
        double largest = 0;
        for (Map.Entry<String, Tensor> expected : rows.entrySet()) {
            if (!expected.getKey().startsWith(prefix)) {
                continue;
            }
            String name = expected.getKey().substring(prefix.length());
            NDArray array = came.get(name);
            if (array == null || array.size() != expected.getValue().size()) {
                throw BadInputException.of(
                        "worldmodel.script.differs", pack.location(), expected.getKey(), names);
            }
            float[] here = array.toType(DataType.FLOAT32, false).toFloatArray();
            for (int i = 0; i < here.length; i++) {
                double difference = Math.abs(here[i] - expected.getValue().get(i));
                if (!(difference <= MOST_DIFFERENCE * Math.max(1, Math.abs(here[i])))) {
                    throw BadInputException.of(
                            "worldmodel.script.differs",
                            pack.location(),
                            expected.getKey(),
                            difference);
                }
                largest = Math.max(largest, difference);
            }
        }
        return largest;
    }
}
