package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.Activations;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Action;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** States of a grid model, the recurrent state and the tokens in each row. */
final class GridStates implements StateBatch {
    /** Rows of a native call: enough for fast kernels, few enough that both cores have some. */
    private static final int CALL_ROWS = 32;

    private final GridNetworks networks;
    private final BeliefRows rows;
    private final float temperature;
    private final Part all;

    /** Rows and the step that led to them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(float[] hidden, float[] tokens, float[] rewards, float[] goingOn) {
        private int count() {
            return rewards.length;
        }
    }

    private GridStates(GridNetworks networks, float temperature, Part all) {
        this.networks = networks;
        this.rows = new BeliefRows(networks.config());
        this.temperature = temperature;
        this.all = all;
    }

    /**
     * Returns states before their first step.
     *
     * @param temperature of the draws
     * @param beliefs at least one
     */
    static GridStates of(GridNetworks networks, float temperature, List<Belief> beliefs) {
        Part before =
                new Part(
                        BeliefRows.values(beliefs, BeliefRows.HIDDEN),
                        BeliefRows.values(beliefs, BeliefRows.TOKENS),
                        new float[beliefs.size()],
                        certain(beliefs.size()));
        return new GridStates(networks, temperature, before);
    }

    private static float[] certain(int count) {
        float[] goingOn = new float[count];
        Arrays.fill(goingOn, 1);
        return goingOn;
    }

    @Override
    public float[] features() {
        return rows.features(all.hidden(), all.tokens(), all.count());
    }

    @Override
    public List<Belief> beliefs() {
        return IntStream.range(0, all.count())
                .mapToObj(row -> rows.belief(all.hidden(), all.tokens(), row))
                .toList();
    }

    @Override
    public float[] rewards() {
        return all.rewards().clone();
    }

    @Override
    public float[] goingOn() {
        return all.goingOn().clone();
    }

    @Override
    public StateBatch imagine(List<? extends Input> inputs, List<Noise> luck) {
        List<Action> actions = GridWorldModel.actions(inputs);
        Part next =
                new Part(
                        new float[all.hidden().length],
                        new float[all.tokens().length],
                        new float[all.count()],
                        certain(all.count()));
        FixedBatch.fill(
                all.count(),
                CALL_ROWS,
                networks.pool(),
                (from, to) ->
                        imagine(from, actions.subList(from, to), luck.subList(from, to), next));
        return new GridStates(networks, temperature, next);
    }

    private void imagine(int from, List<Action> actions, List<Noise> luck, Part next) {
        GridConfig config = networks.config();
        int count = actions.size();
        int grid = config.gridSize();
        float[] now = cut(all.tokens(), from, count);
        try (NDManager scope = networks.scope()) {
            NDArray before =
                    scope.create(
                            cut(all.hidden(), from, count),
                            new Shape(count, config.hiddenChannels(), grid, grid));
            NDArray code = networks.codeBook().ofCell(rows.cells(scope, now));
            NDArray hidden =
                    networks.dynamics().advance(before, code, BeliefRows.indices(scope, actions));
            CodeDrawer.Wish wish =
                    new CodeDrawer.Wish(now, rows.numbers(luck), temperature, count, false);
            float[] drawn = networks.drawer().draw(hidden, wish).tokens();
            put(hidden.toFloatArray(), next.hidden(), from);
            put(drawn, next.tokens(), from);
            networks.outcomes()
                    .ifPresent(heads -> {
                        NDArray reached = networks.codeBook().ofCell(rows.cells(scope, drawn));
                        OutcomeHeads.Forecast forecast = heads.apply(hidden, reached);
                        put(
                                networks.twoHot().mean(forecast.reward()).toFloatArray(),
                                next.rewards(),
                                from);
                        put(
                                Activations.sigmoid(forecast.goingOn()).toFloatArray(),
                                next.goingOn(),
                                from);
                    });
        }
    }

    private float[] cut(float[] values, int from, int count) {
        int width = values.length / all.count();
        return Arrays.copyOfRange(values, from * width, (from + count) * width);
    }

    private void put(float[] part, float[] whole, int from) {
        System.arraycopy(part, 0, whole, from * (whole.length / all.count()), part.length);
    }
}
