package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;

/**
 * Trains the dynamics on sequences of codes by maximum likelihood of the next codes.
 *
 * <p>Three measures keep a dream from degrading. Cells whose code changes have a larger weight.
 * Most sequences continue from the model's own draws, for a number of steps that grows during
 * training. The true codes seen before are slightly corrupted, so that the model learns to repair
 * errors. A sequence that has diverged from the truth for good (another serve, another bounce) is
 * reset to it, because after that the truth teaches nothing.
 */
final class DynamicsTrainer implements PhaseWork {
    /** Steps at the end of a sequence that are scored; the steps before only lead there. */
    private static final int GRADED_STEPS = 14;

    private static final long WARM_UP_STEPS = 300;
    private static final float HOTTEST = 1;
    private static final float COLDEST = 0.3f;

    private static final int BATCH_STREAM = 21;
    private static final int ROWS_STREAM = 22;
    private static final int WINDOW_STREAM = 30;
    private static final int DRAW_STREAM = 1000;

    private final GridConfig config;
    private final GridTrainingSettings settings;
    private final CodeBatches batches;
    private final NDManager constants = NDManager.newBaseManager();
    private final NetworkTraining<Learner> training;
    private final GridDynamics frozen;
    private final CodeBook codeBook;
    private final long seed;

    /** A network with gradients, and the likelihood of codes under it. */
    private record Learner(GridDynamics dynamics, CodeLikelihood likelihood) {}

    DynamicsTrainer(
            GridConfig config,
            GridTrainingSettings settings,
            EncodedEpisodes<short[]> codes,
            PhaseStart start) {
        this.config = config;
        this.settings = settings;
        this.seed = start.seed();
        this.batches = new CodeBatches(config, codes);
        training =
                new NetworkTraining<>(
                        GridNetworks.DYNAMICS, seed + 1, this::learner, GridTrainer.ADAM, start);
        frozen = training.network().dynamics();
        codeBook = new CodeBook(config.quantizer(), constants);
    }

    private Learner learner(Parameters shared) {
        GridDynamics dynamics = new GridDynamics(config, shared);
        return new Learner(dynamics, new CodeLikelihood(config, dynamics, constants));
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    /**
     * What all rows of a batch have in common.
     *
     * @param context true steps at its beginning
     * @param length total steps
     * @param temperature for the model's own draws
     * @param noise noise of the batch
     * @param drawer draws with the current weights
     */
    private record Plan(
            int context, int length, float temperature, Noise noise, CodeDrawer drawer) {}

    /** Makes one update; its loss is the weighted −log p per cell, in nats. */
    @Override
    public Map<String, Double> update(long step, double progress) {
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        int context = settings.shortestContext() + noise.below(0, contexts());
        int ownRange = longestOwn(progress) - settings.firstOwnSteps() + 1;
        int length = context + settings.firstOwnSteps() + noise.below(2, ownRange);
        float temperature = (float) noise.uniform(1, COLDEST, HOTTEST);
        LearningRate rate = new LearningRate(settings.dynamicsRate(), WARM_UP_STEPS);
        try (NDManager scope = training.manager().newSubManager()) {
            CodeDrawer drawer = new CodeDrawer(config, frozen, scope);
            Plan plan = new Plan(context, length, temperature, noise, drawer);
            return training.update(
                    scope,
                    settings.dynamicsBatch(),
                    rate.at(step, progress),
                    (learner, shard) -> loss(learner, shard, plan));
        }
    }

    private LossTerms loss(Learner learner, Shard shard, Plan plan) {
        CodeBatches.Batch batch =
                batches.draw(
                        shard,
                        plan.length(),
                        settings.corruption(),
                        plan.noise().onStream(WINDOW_STREAM));
        Graded end = rollOut(learner.dynamics(), shard, batch, plan);
        return loss(learner.likelihood(), batch.tokens(), end);
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
     * The end of a rollout, for which gradients are computed.
     *
     * @param states the state after each step, {@code (batch, hidden, grid, grid)} each
     * @param inputs the tokens before each step, {@code (batch, tokens, grid, grid) int64} each
     */
    private record Graded(NDList states, NDList inputs) {}

    /**
     * Runs the recurrence over the batch: on true codes during the context, then on the model's own
     * draws in most rows. Only the last {@link #GRADED_STEPS} steps are differentiable.
     */
    private Graded rollOut(GridDynamics dynamics, Shard shard, CodeBatches.Batch batch, Plan plan) {
        int grid = config.gridSize();
        OwnRows ownRows =
                new OwnRows(
                        shard.from(),
                        shard.to(),
                        settings.ownShare(),
                        plan.noise().onStream(ROWS_STREAM));
        NDArray hidden =
                shard.scope().zeros(new Shape(shard.rows(), config.hiddenChannels(), grid, grid));
        NDArray input = batch.corrupted().get(0);
        Graded end = new Graded(new NDList(), new NDList());
        for (int t = 0; t < plan.length(); t++) {
            boolean graded = t >= plan.length() - GRADED_STEPS;
            GridDynamics stepping = graded ? dynamics : frozen;
            hidden = stepping.advance(hidden, codeBook.ofCell(input), batch.actions().get(t));
            if (graded) {
                end.states().add(hidden);
                end.inputs().add(input);
            }
            if (t + 1 < plan.context()) {
                input = batch.corrupted().get(t + 1);
            } else if (t + 1 < plan.length()) {
                NDArray truth = batch.tokens().get(t + 1);
                Noise luck = plan.noise().onStream(DRAW_STREAM + t);
                input = ownOrTrue(drawn(plan, hidden, input, luck, shard), truth, ownRows);
            }
        }
        return end;
    }

    /** Returns the weighted −log p of the true next codes given the graded states, all steps at once. */
    private LossTerms loss(CodeLikelihood likelihood, NDArray tokens, Graded end) {
        long first = tokens.getShape().get(0) - 1 - end.states().size();
        NDArray after = merged(tokens.get(new NDIndex("{}:", first + 1)));
        NDArray before = merged(tokens.get(new NDIndex("{}:-1", first)));
        CodeLikelihood.Step step =
                new CodeLikelihood.Step(
                        joined(end.states()), joined(end.inputs()), after, codeBook.ofCell(after));
        NDArray changes = changes(before, after);
        NDArray weight = changes.mul(settings.changeWeight()).add(1);
        NDArray nats = likelihood.negativeLog(step);
        NDArray weighted = nats.mul(weight).sum().div(weight.sum());
        NDArray ofChanges = nats.stopGradient().mul(changes).sum().div(changes.sum().maximum(1));
        return LossTerms.of(ShardedGradients.TOTAL, weighted)
                .alsoShowing("nats per cell", nats.stopGradient().mean())
                .alsoShowing("nats per changing cell", ofChanges);
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

    /** Returns the model's own draw of the next tokens, {@code (rows, tokens, grid, grid) int64}. */
    private static NDArray drawn(Plan plan, NDArray hidden, NDArray now, Noise luck, Shard shard) {
        float[] tokens = now.toType(DataType.FLOAT32, false).toFloatArray();
        int perRow = tokens.length / shard.rows();
        CodeDrawer.Wish wish =
                new CodeDrawer.Wish(
                        tokens,
                        uniforms(luck, shard.from() * perRow, tokens.length),
                        plan.temperature(),
                        shard.rows(),
                        false);
        float[] drawn = plan.drawer().draw(hidden.stopGradient(), wish).tokens();
        return now.getManager().create(drawn, now.getShape()).toType(DataType.INT64, false);
    }

    /** Returns a section of a batch's noise, so that a row's noise does not depend on its shard. */
    private static float[] uniforms(Noise noise, int first, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = noise.uniform(first + i);
        }
        return values;
    }

    /**
     * Returns the drawn tokens for rows that continue from their own draws, the true ones for the
     * others.
     */
    private NDArray ownOrTrue(NDArray drawn, NDArray truth, OwnRows ownRows) {
        NDArray mask = ownRows.mask(codeBook.ofCell(drawn), codeBook.ofCell(truth));
        return truth.add(drawn.sub(truth).mul(mask.toType(DataType.INT64, false)));
    }

    /** Returns {@code (batch, 1, grid, grid)}: 1 where any token of the cell changes, else 0. */
    private static NDArray changes(NDArray before, NDArray after) {
        return after.neq(before).toType(DataType.FLOAT32, false).max(new int[] {1}, true);
    }

    @Override
    public Map<String, Tensor> weights() {
        return training.weights();
    }

    @Override
    public void close() {
        training.close();
        constants.close();
    }
}
