package dev.gedanken.family.grid;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.Adam;
import dev.gedanken.nn.Parameters;
import dev.gedanken.train.LearningRate;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * Trains the dynamics on sequences of codes by maximum likelihood of the next codes.
 *
 * <p>Three habits keep a dream from fading: cells whose code changes weigh more; most sequences go on
 * from their own draws for a number of steps that grows during training; and the true codes seen before
 * are slightly corrupted, so that the model learns to repair. A sequence that has left the truth for good
 * (another serve, another bounce) is set back onto it, since from there on the truth teaches nothing.
 */
final class DynamicsTrainer implements AutoCloseable {
    /** Steps at the end of a sequence that are scored; what comes before only leads there. */
    private static final int GRADED_STEPS = 14;

    private static final long WARM_UP_STEPS = 300;
    private static final float MAX_NORM = 1;
    private static final float AVERAGE_DECAY = 0.998f;
    private static final float HOTTEST = 1;
    private static final float COLDEST = 0.3f;

    private static final int BATCH_STREAM = 21;
    private static final int ROWS_STREAM = 22;
    private static final int WINDOW_STREAM = 30;
    private static final int DRAW_STREAM = 1000;

    private final GridConfig config;
    private final GridTrainingSettings settings;
    private final CodeBatches batches;
    private final NDManager manager;
    private final Parameters parameters;
    private final GridDynamics dynamics;
    private final CodeBook codeBook;
    private final CodeLikelihood likelihood;
    private final Parameters frozenParameters;
    private final GridDynamics frozen;
    private final Adam adam;
    private final long seed;

    DynamicsTrainer(
            NDManager parent,
            GridConfig config,
            GridTrainingSettings settings,
            CodeSequences sequences,
            long seed) {
        this.config = config;
        this.settings = settings;
        this.seed = seed;
        this.batches = new CodeBatches(config, sequences);
        manager = parent.newSubManager();
        parameters = Parameters.fresh(manager, "dynamics", seed + 1);
        dynamics = new GridDynamics(config, parameters);
        codeBook = new CodeBook(config.quantizer(), manager);
        likelihood = new CodeLikelihood(config, dynamics, manager);
        frozenParameters = Parameters.fresh(manager, "frozen", 0);
        frozen = new GridDynamics(config, frozenParameters);
        adam = new Adam(manager, parameters, MAX_NORM, AVERAGE_DECAY);
        parameters.setTrainable(true);
    }

    Parameters parameters() {
        return parameters;
    }

    Adam adam() {
        return adam;
    }

    /** Makes one update and returns its loss: weighted −log p per cell, in nats. */
    double step(long step, double progress) {
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        int context = settings.shortestContext() + noise.below(0, contexts());
        int ownRange = longestOwn(progress) - settings.firstOwnSteps() + 1;
        int length = context + settings.firstOwnSteps() + noise.below(2, ownRange);
        refreshFrozen();
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            CodeBatches.Batch batch =
                    batches.draw(
                            scope,
                            settings.dynamicsBatch(),
                            length,
                            settings.corruption(),
                            noise.onStream(WINDOW_STREAM));
            NDArray loss = loss(batch.tokens(), rollOut(scope, batch, context, noise));
            collector.backward(loss);
            double value = loss.getFloat();
            LearningRate rate = new LearningRate(settings.dynamicsRate(), WARM_UP_STEPS);
            return adam.step(scope, rate.at(step, progress)) < Double.POSITIVE_INFINITY
                    ? value
                    : Double.NaN;
        }
    }

    private int contexts() {
        return settings.longestContext() - settings.shortestContext() + 1;
    }

    private int longestOwn(double progress) {
        double ramp = settings.longFrom() - settings.shortUntil();
        double share = ramp <= 0 ? 1 : Math.clamp((progress - settings.shortUntil()) / ramp, 0, 1);
        return (int)
                Math.round(
                        settings.firstOwnSteps()
                                + share * (settings.lastOwnSteps() - settings.firstOwnSteps()));
    }

    /**
     * The graded end of a rollout.
     *
     * @param states the state after each step, {@code (batch, hidden, grid, grid)} each
     * @param inputs the tokens before each step, {@code (batch, tokens, grid, grid) int64} each
     */
    private record Graded(NDList states, NDList inputs) {}

    /**
     * Runs the recurrence over the batch, on true codes through the context and then, in most rows, on the
     * model's own draws. Only the last {@link #GRADED_STEPS} steps are differentiable.
     */
    private Graded rollOut(NDManager scope, CodeBatches.Batch batch, int context, Noise noise) {
        int rows = settings.dynamicsBatch();
        int grid = config.gridSize();
        long length = batch.actions().getShape().get(0);
        float temperature = (float) noise.uniform(1, COLDEST, HOTTEST);
        OwnRows ownRows = new OwnRows(rows, settings.ownShare(), noise.onStream(ROWS_STREAM));
        NDArray hidden = scope.zeros(new Shape(rows, config.hiddenChannels(), grid, grid));
        NDArray input = batch.corrupted().get(0);
        CodeDrawer drawer = new CodeDrawer(config, frozen, scope);
        Graded end = new Graded(new NDList(), new NDList());
        for (int t = 0; t < length; t++) {
            boolean graded = t >= length - GRADED_STEPS;
            GridDynamics stepping = graded ? dynamics : frozen;
            hidden = stepping.advance(hidden, codeBook.ofCell(input), batch.actions().get(t));
            if (graded) {
                end.states().add(hidden);
                end.inputs().add(input);
            }
            if (t + 1 < context) {
                input = batch.corrupted().get(t + 1);
            } else if (t + 1 < length) {
                NDArray truth = batch.tokens().get(t + 1);
                Noise luck = noise.onStream(DRAW_STREAM + t);
                NDArray own = drawn(drawer, hidden, input, new Luck(luck, temperature));
                input = ownOrTrue(own, truth, ownRows);
            }
        }
        return end;
    }

    /** Returns the weighted −log p of the true next codes given the graded states, all steps at once. */
    private NDArray loss(NDArray tokens, Graded end) {
        long first = tokens.getShape().get(0) - 1 - end.states().size();
        NDArray after = merged(tokens.get(new NDIndex("{}:", first + 1)));
        NDArray before = merged(tokens.get(new NDIndex("{}:-1", first)));
        CodeLikelihood.Step step =
                new CodeLikelihood.Step(
                        joined(end.states()), joined(end.inputs()), after, codeBook.ofCell(after));
        NDArray weight = changeWeights(before, after);
        return likelihood.negativeLog(step).mul(weight).sum().div(weight.sum());
    }

    /** Joins steps along the batch, first step first. */
    private static NDArray joined(NDList steps) {
        return steps.head().getNDArrayInternal().concat(steps.subNDList(1), 0);
    }

    /** Merges time and batch: {@code (time, batch, …) → (time·batch, …)}. */
    private static NDArray merged(NDArray sequence) {
        Shape shape = sequence.getShape();
        return sequence.reshape(new Shape(shape.get(0) * shape.get(1)).addAll(shape.slice(2)));
    }

    /** What a step is drawn with. */
    private record Luck(Noise noise, float temperature) {}

    /** Returns the model's own draw of the next tokens, {@code (batch, tokens, grid, grid) int64}. */
    private NDArray drawn(CodeDrawer drawer, NDArray hidden, NDArray now, Luck luck) {
        float[] tokens = now.toType(DataType.FLOAT32, false).toFloatArray();
        CodeDrawer.Wish wish =
                new CodeDrawer.Wish(
                        tokens,
                        luck.noise().uniforms(tokens.length),
                        luck.temperature(),
                        settings.dynamicsBatch(),
                        false);
        float[] drawn = drawer.draw(hidden.stopGradient(), wish).tokens();
        return now.getManager().create(drawn, now.getShape()).toType(DataType.INT64, false);
    }

    /** Returns the drawn tokens for rows that go on by themselves, the true ones for the others. */
    private NDArray ownOrTrue(NDArray drawn, NDArray truth, OwnRows ownRows) {
        NDArray mask = ownRows.mask(codeBook.ofCell(drawn), codeBook.ofCell(truth));
        return truth.add(drawn.sub(truth).mul(mask.toType(DataType.INT64, false)));
    }

    /** Gives the gradient-free twin, which draws and runs ahead, the present weights. */
    private void refreshFrozen() {
        List<NDArray> from = parameters.all();
        List<NDArray> to = frozenParameters.all();
        for (int i = 0; i < from.size(); i++) {
            from.get(i).copyTo(to.get(i));
        }
    }

    /** Returns {@code (batch, 1, grid, grid)}: 1, and more where any token of the cell changes. */
    private NDArray changeWeights(NDArray before, NDArray after) {
        return after.neq(before)
                .toType(DataType.FLOAT32, false)
                .max(new int[] {1}, true)
                .mul(settings.changeWeight())
                .add(1);
    }

    @Override
    public void close() {
        adam.close();
        frozenParameters.close();
        parameters.close();
        manager.close();
    }
}
