package dev.gedanken.family.torchscript;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A loaded TorchScript module whose methods are called by name. Owns native memory; one thread at a time. */
final class ScriptModule implements AutoCloseable {
    /** Prefix of the names of readings in a step's dictionary. */
    static final String READING = "reading.";

    private static final String ENGINE = "PyTorch";
    private static final String METHOD = "module_method:";
    private static final String BELIEF = "belief.";
    private static final String PICTURE = "picture";

    private final Model model;

    private ScriptModule(Model model) {
        this.model = model;
    }

    /** Loads a module; throws the library's exception if the file is not one. */
    static ScriptModule load(byte[] archive) throws IOException, MalformedModelException {
        Model model = Model.newInstance("module", ENGINE);
        try {
            model.load(new ByteArrayInputStream(archive));
            return new ScriptModule(model);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** Returns a manager for the arrays of one call. */
    NDManager scope() {
        return model.getNDManager().newSubManager();
    }

    /**
     * Calls a method.
     *
     * @param belief the parts of its first argument, a dictionary; empty if it takes none
     * @param others its other arguments, in order
     * @return the dictionary that it returns; a single tensor under the name {@value #PICTURE}
     */
    Map<String, NDArray> call(
            String method, NDManager scope, Map<String, NDArray> belief, NDArray... others) {
        NDList inputs = new NDList();
        NDArray marker = scope.create(0f);
        marker.setName(METHOD + method);
        inputs.add(marker);
        belief.forEach((name, array) -> {
            array.setName(BELIEF + name);
            inputs.add(array);
        });
        for (NDArray other : others) {
            inputs.add(other);
        }
        NDList outputs = model.getBlock().forward(new ParameterStore(scope, false), inputs, false);
        Map<String, NDArray> named = new LinkedHashMap<>();
        for (NDArray output : outputs) {
            output.attach(scope);
            named.put(output.getName() == null ? PICTURE : output.getName(), output);
        }
        return named;
    }

    @Override
    public void close() {
        model.close();
    }
}
