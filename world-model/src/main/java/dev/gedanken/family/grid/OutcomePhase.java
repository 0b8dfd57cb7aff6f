package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;

/** Trains the heads of reward and end on the states of a finished model, which does not change. */
final class OutcomePhase implements PhaseWork {
    /** Sequences per update. */
    private static final int BATCH = 16;

    /** Warm-up steps of the state before its outcomes count. */
    private static final int CONTEXT = 6;

    private static final double RATE = 1e-3;
    private static final long WARM_UP_STEPS = 50;
    private static final int BATCH_STREAM = 40;

    private final NetworkTraining<OutcomeHeads> training;
    private final Parameters dynamicsWeights;
    private final GridDynamics dynamics;
    private final CodeBook codeBook;
    private final OutcomeBatches batches;
    private final TwoHot twoHot;
    private final long seed;

    OutcomePhase(GridConfig config, OutcomeBatches batches, PhaseStart start) {
        this.batches = batches;
        seed = start.seed();
        training =
                new NetworkTraining<>(
                        OutcomeHeads.SCOPE,
                        seed + 2,
                        shared -> new OutcomeHeads(config, shared),
                        GridTrainer.ADAM,
                        start);
        NDManager manager = training.manager();
        dynamicsWeights = Parameters.restored(manager, GridNetworks.DYNAMICS, start.weights());
        dynamics = new GridDynamics(config, dynamicsWeights);
        codeBook = new CodeBook(config.quantizer(), manager);
        twoHot = TwoHot.standard(manager);
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(RATE, WARM_UP_STEPS);
        Noise windows = new Noise(seed, BATCH_STREAM, step);
        return training.update(
                BATCH,
                rate.at(step, progress),
                (heads, shard) ->
                        loss(
                                heads,
                                batches.draw(shard, GridTrainingSettings.OUTCOME_STEPS, windows),
                                shard));
    }

    private LossTerms loss(OutcomeHeads heads, OutcomeBatches.Batch batch, Shard shard) {
        NDList states = new NDList();
        NDList codes = new NDList();
        int grid = batches.config().gridSize();
        NDArray hidden =
                shard.scope()
                        .zeros(
                                new Shape(
                                        shard.rows(),
                                        batches.config().hiddenChannels(),
                                        grid,
                                        grid));
        NDArray code = codeBook.ofCell(batch.tokens().get(0));
        for (int t = 0; t < GridTrainingSettings.OUTCOME_STEPS; t++) {
            hidden = dynamics.advance(hidden, code, batch.actions().get(t));
            code = codeBook.ofCell(batch.tokens().get(t + 1));
            if (t >= CONTEXT) {
                states.add(hidden);
                codes.add(code);
            }
        }
        OutcomeHeads.Forecast forecast = heads.apply(joined(states), joined(codes));
        NDArray rewards = counted(batch.rewards());
        NDArray goingOn = counted(batch.goingOn());
        NDArray logits = forecast.goingOn();
        NDArray ends = Activations.softplus(logits).sub(goingOn.mul(logits)).mean();
        return LossTerms.of("reward", twoHot.loss(forecast.reward(), rewards).mean(), 1)
                .and("continue", ends, 1);
    }

    private static NDArray joined(NDList steps) {
        return steps.head().getNDArrayInternal().concat(steps.subNDList(1), 0);
    }

    /** Returns the indices of the steps that count, in the order of the joined states. */
    private static NDArray counted(NDArray ofSteps) {
        return ofSteps.get(new NDIndex("{}:", CONTEXT)).flatten();
    }

    @Override
    public Map<String, Tensor> weights() {
        return training.weights();
    }

    @Override
    public void close() {
        dynamicsWeights.close();
        training.close();
    }
}
