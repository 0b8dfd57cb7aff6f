package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldedHeadTest {
    private static final GridConfig CONFIG = GridConfig.tiny(3);
    private static final int ROWS = 2;
    private final CellGroups groups = new CellGroups(CONFIG.gridSize());
    private final NDManager manager = manager();

    private static NDManager manager() {
        TorchRuntime.prepare();
        return NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void drawingSeesWhatTrainingLearned() {
        Parameters parameters = Parameters.fresh(manager, "test", 1);
        CellHead head = new CellHead(CONFIG, parameters, "head");
        fillWithLuck(parameters);
        FoldedHead folded = head.folded(manager);
        NDArray outlook = luck(2, CONFIG.mixChannels());
        NDArray codes = luck(3, CONFIG.quantizer().channels());
        for (int group = 0; group < CellGroups.COUNT; group++) {
            NDArray around = groups.window(CellGroups.padded(codes), group);
            NDArray features = head.features(groups.pick(outlook, group), around);
            assertSameOutputs(
                    head, features, folded, foldedFeatures(folded, outlook, codes, group));
        }
    }

    private NDArray foldedFeatures(FoldedHead folded, NDArray outlook, NDArray codes, int group) {
        int channels = CONFIG.quantizer().channels();
        float[] patches = groups.patches(codes.toFloatArray(), channels, group);
        Shape shape = new Shape(patches.length / (channels * 9), channels * 9);
        return folded.features(
                groups.pickRows(outlook.transpose(0, 2, 3, 1), group),
                manager.create(patches, shape));
    }

    private void assertSameOutputs(
            CellHead head, NDArray features, FoldedHead folded, NDArray foldedFeatures) {
        List<NDArray> earlier = new ArrayList<>();
        long cells = features.getShape().get(0);
        for (int token = 0; token < CONFIG.tokens(); token++) {
            float[] expected = head.outputs(features, earlier).toFloatArray();
            assertThat(folded.outputs(foldedFeatures, earlier).toFloatArray())
                    .containsExactly(expected, Offset.offset(1e-3f));
            earlier.add(manager.arange(cells).toType(DataType.INT64, false));
        }
    }

    /** Also for parameters that start at zero, which would hide whether they are folded in. */
    private static void fillWithLuck(Parameters parameters) {
        int step = 0;
        for (NDArray array : parameters.all()) {
            float[] values = Noise.at(7, step++).uniforms((int) array.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] - 0.5f;
            }
            array.set(values);
        }
    }

    private NDArray luck(int step, int channels) {
        int side = CONFIG.gridSize();
        return manager.create(
                Noise.at(7, 100 + step).uniforms(ROWS * channels * side * side),
                new Shape(ROWS, channels, side, side));
    }
}
