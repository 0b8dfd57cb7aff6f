package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.CategoricalSampler;
import dev.gedanken.nn.CategoricalSampler.Logits;
import dev.gedanken.nn.FiniteScalarQuantizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws the next codes from the model, pass by pass and token by token.
 *
 * <p>The networks run natively; the draws themselves, which involve few numbers, run on the heap.
 */
final class CodeDrawer {
    private final GridConfig config;
    private final GridDynamics dynamics;
    private final FiniteScalarQuantizer quantizer;
    private final CellGroups groups;
    private final StayChoice stayChoice;
    private final List<FoldedHead> heads;

    /**
     * Creates a drawer with the dynamics' current weights; {@code owner} must close before theirs
     * does.
     */
    CodeDrawer(GridConfig config, GridDynamics dynamics, NDManager owner) {
        this.config = config;
        this.dynamics = dynamics;
        this.quantizer = config.quantizer();
        this.groups = new CellGroups(config.gridSize());
        this.stayChoice = new StayChoice(quantizer.vocabulary());
        this.heads =
                IntStream.range(0, CellGroups.COUNT)
                        .mapToObj(group -> dynamics.head(group).folded(owner))
                        .toList();
    }

    /**
     * The draws, row-major on the heap.
     *
     * @param code {@code (batch, codeChannels, grid, grid)} in [-1, 1]
     * @param tokens {@code (batch, tokens, grid, grid)}, integers
     * @param entropy {@code (batch, grid, grid)} in nats, of the distributions drawn from; zeros if
     *     it was not requested
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(float[] code, float[] tokens, float[] entropy) {}

    /**
     * The inputs of a call.
     *
     * @param now the current tokens, {@code (batch, tokens, grid, grid)}, integers
     * @param uniforms the noise, {@code (batch, tokens, grid, grid)} in [0, 1)
     * @param temperature divides the logits; 0 takes the most probable token
     * @param rows how many rows to draw, from the first; later rows only pad the batch
     * @param wantsEntropy whether the entropy is computed, which takes as long as the draws
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Wish(float[] now, float[] uniforms, float temperature, int rows, boolean wantsEntropy) {}

    /**
     * Draws the codes of all cells.
     *
     * @param hidden {@code (batch, hidden, grid, grid)}
     */
    Drawn draw(NDArray hidden, Wish wish) {
        int rows = (int) hidden.getShape().get(0);
        Drawn drawn =
                new Drawn(
                        new float[rows * quantizer.channels() * plane()],
                        new float[rows * config.tokens() * plane()],
                        new float[rows * plane()]);
        NDArray outlook = dynamics.outlook(hidden).transpose(0, 2, 3, 1);
        for (int group = 0; group < CellGroups.COUNT; group++) {
            drawGroup(group, outlook, wish, drawn);
        }
        return drawn;
    }

    private void drawGroup(int group, NDArray outlook, Wish wish, Drawn drawn) {
        NDManager scope = outlook.getManager();
        int rows = (int) outlook.getShape().get(0);
        int grid = config.gridSize();
        int channels = quantizer.channels();
        int cells = grid * grid / CellGroups.COUNT;
        NDArray known =
                scope.create(
                        groups.patches(drawn.code(), channels, group),
                        new Shape(rows * cells, channels * CellGroups.PATCH));
        FoldedHead head = heads.get(group);
        NDArray features = head.features(groups.pickRows(outlook, group), known);
        List<NDArray> earlier = new ArrayList<>();
        for (int token = 0; token < config.tokens(); token++) {
            float[] raw = head.outputs(features, earlier).toFloatArray();
            long[] chosen = new long[rows * cells];
            for (int i = 0; i < wish.rows() * cells; i++) {
                Place place = new Place(i / cells, groups.cell(group, i % cells), token);
                int now = (int) wish.now()[at(place)];
                stayChoice.addTo(raw, i, now, hasStayed(place, wish, drawn));
                Logits own = new Logits(raw, i * stayChoice.outputs(), stayChoice.vocabulary());
                chosen[i] = drawToken(place, own, wish, drawn);
            }
            earlier.add(scope.create(chosen));
        }
    }

    /** One token of one cell of one row of the batch. */
    private record Place(int row, int cell, int token) {}

    private int plane() {
        return config.gridSize() * config.gridSize();
    }

    private int at(Place place) {
        return (place.row() * config.tokens() + place.token()) * plane() + place.cell();
    }

    /** Returns whether the earlier tokens of the place's cell were drawn unchanged. */
    private boolean hasStayed(Place place, Wish wish, Drawn drawn) {
        for (int token = 0; token < place.token(); token++) {
            int earlier = at(new Place(place.row(), place.cell(), token));
            if (drawn.tokens()[earlier] != wish.now()[earlier]) {
                return false;
            }
        }
        return true;
    }

    /** Draws a token and records it with its code and entropy. */
    private int drawToken(Place place, Logits logits, Wish wish, Drawn drawn) {
        int at = at(place);
        int value = CategoricalSampler.sample(logits, wish.uniforms()[at], wish.temperature());
        drawn.tokens()[at] = value;
        if (wish.wantsEntropy()) {
            int cell = place.row() * plane() + place.cell();
            drawn.entropy()[cell] += CategoricalSampler.entropy(logits);
        }
        for (int digit = 0; digit < quantizer.channelsPerToken(); digit++) {
            int channel = place.token() * quantizer.channelsPerToken() + digit;
            drawn.code()[(place.row() * quantizer.channels() + channel) * plane() + place.cell()] =
                    quantizer.codeOfToken(value, digit);
        }
        return value;
    }
}
