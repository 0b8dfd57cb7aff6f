package dev.gedanken.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.CategoricalSampler;
import dev.gedanken.nn.CategoricalSampler.Logits;
import dev.gedanken.nn.FiniteScalarQuantizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the next codes from the model, pass by pass and token by token.
 *
 * <p>The networks run natively; the draws themselves, which touch few numbers, run on the heap.
 */
final class CodeDrawer {
    private final GridConfig config;
    private final GridDynamics dynamics;
    private final FiniteScalarQuantizer quantizer;
    private final CellGroups groups;

    CodeDrawer(GridConfig config, GridDynamics dynamics) {
        this.config = config;
        this.dynamics = dynamics;
        this.quantizer = config.quantizer();
        this.groups = new CellGroups(config.gridSize());
    }

    /**
     * What was drawn, row-major on the heap.
     *
     * @param code {@code (batch, codeChannels, grid, grid)} in [-1, 1]
     * @param tokens {@code (batch, tokens, grid, grid)}, whole numbers
     * @param entropy {@code (batch, grid, grid)} in nats, of the distributions drawn from
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(float[] code, float[] tokens, float[] entropy) {}

    /** What one call draws with, and where the result goes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Task(float[] uniforms, float temperature, int drawnRows, Drawn drawn) {}

    /**
     * Draws the codes of all cells.
     *
     * @param hidden {@code (batch, hidden, grid, grid)}
     * @param uniforms {@code (batch, tokens, grid, grid)} in [0, 1): the luck
     * @param temperature divides the logits; 0 takes the most probable token
     * @param drawnRows rows to draw, from the first; those after them only fill the batch
     */
    Drawn draw(NDArray hidden, float[] uniforms, float temperature, int drawnRows) {
        int rows = (int) hidden.getShape().get(0);
        int plane = config.gridSize() * config.gridSize();
        Drawn drawn =
                new Drawn(
                        new float[rows * quantizer.channels() * plane],
                        new float[rows * config.tokens() * plane],
                        new float[rows * plane]);
        Task task = new Task(uniforms, temperature, drawnRows, drawn);
        NDArray outlook = dynamics.outlook(hidden);
        for (int group = 0; group < CellGroups.COUNT; group++) {
            drawGroup(group, outlook, task);
        }
        return drawn;
    }

    private void drawGroup(int group, NDArray outlook, Task task) {
        NDManager scope = outlook.getManager();
        int rows = (int) outlook.getShape().get(0);
        int grid = config.gridSize();
        int channels = quantizer.channels();
        float[] window = groups.window(task.drawn().code(), rows * channels, group);
        NDArray known = scope.create(window, new Shape(rows, channels, grid + 1, grid + 1));
        CellHead head = dynamics.head(group);
        NDArray features = head.features(groups.pick(outlook, group), known);
        List<NDArray> earlier = new ArrayList<>();
        int cells = grid * grid / CellGroups.COUNT;
        for (int token = 0; token < config.tokens(); token++) {
            float[] logits = head.logits(features, earlier).toFloatArray();
            long[] chosen = new long[rows * cells];
            for (int i = 0; i < task.drawnRows() * cells; i++) {
                int classes = quantizer.vocabulary();
                Logits own = new Logits(logits, i * classes, classes);
                chosen[i] = drawCell(i / cells, groups.cell(group, i % cells), token, own, task);
            }
            earlier.add(scope.create(chosen));
        }
    }

    /** Draws one token of one cell and notes it with its code and entropy. */
    private int drawCell(int row, int cell, int token, Logits logits, Task task) {
        int plane = config.gridSize() * config.gridSize();
        int at = (row * config.tokens() + token) * plane + cell;
        int value = CategoricalSampler.sample(logits, task.uniforms()[at], task.temperature());
        Drawn drawn = task.drawn();
        drawn.tokens()[at] = value;
        drawn.entropy()[row * plane + cell] += CategoricalSampler.entropy(logits);
        for (int digit = 0; digit < quantizer.channelsPerToken(); digit++) {
            int channel = token * quantizer.channelsPerToken() + digit;
            drawn.code()[(row * quantizer.channels() + channel) * plane + cell] =
                    quantizer.codeOfToken(value, digit);
        }
        return value;
    }
}
