package dev.gedanken.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.Scalars;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.policy.Imagination.Rollouts;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Trains actor and critic only on imagined rollouts (Hafner et al. 2023, equations 5 to 7).
 *
 * <pre>
 *   critic  −ln p(Rₜ | sₜ) − ln p(v̄ₜ | sₜ)
 *   actor   −sg((Rₜ − vₜ) / max(1, S)) ln π(aₜ | sₜ) − η H[π(· | sₜ)]
 * </pre>
 *
 * <p>v̄ is the prediction of a slow copy of the critic. Each step is weighted by the probability
 * that the episode has not ended.
 */
final class ActorCriticPhase implements PhaseWork {
    private static final long WARM_UP_STEPS = 100;
    private static final int BEGINNING_STREAM = 71;
    private static final int IMAGINATION_STREAM = 72;

    private final PolicySettings settings;
    private final WorldModel model;
    private final List<Belief> beginnings;
    private final Imagination imagination;
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters parameters;
    private final ActorCritic frozen;
    private final Parameters slowParameters;
    private final ActorCritic slow;
    private final ShardedGradients<ActorCritic> gradients;
    private final Adam adam;
    private final TwoHot twoHot;
    private final LambdaReturns lambdaReturns;
    private final ReturnRange range;
    private final long seed;

    /**
     * Creates the phase.
     *
     * @param model the model that imagines; closed with the phase
     * @param inputs by the index of their action
     */
    ActorCriticPhase(
            PolicySettings settings,
            WorldModel model,
            List<Input> inputs,
            Beginnings beginnings,
            PhaseStart start) {
        this.settings = settings;
        this.model = model;
        this.beginnings = beginnings.beliefs();
        this.seed = start.seed();
        imagination = new Imagination(model, inputs, settings.horizon());
        parameters = Parameters.fresh(manager, ActorCritic.SCOPE, seed);
        frozen = new ActorCritic(settings.sizes(), parameters);
        slowParameters = Parameters.fresh(manager, ActorCritic.SCOPE, seed);
        slow = new ActorCritic(settings.sizes(), slowParameters);
        if (start.weights().containsKey(parameters.names().getFirst())) {
            parameters.restore(start.weights());
            slowParameters.restore(start.weights());
        }
        gradients =
                new ShardedGradients<>(
                        manager,
                        parameters,
                        shared -> new ActorCritic(settings.sizes(), shared),
                        start.shards(),
                        start.pool());
        adam =
                new Adam(
                        manager,
                        parameters,
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.Adaptive(settings.policyClipping())));
        twoHot = TwoHot.standard(manager);
        lambdaReturns = new LambdaReturns(settings.discount(), settings.lambda());
        range = new ReturnRange(settings.returnDecay());
    }

    @Override
    public List<CheckpointPart> parts() {
        return List.of(
                CheckpointPart.of("weights", parameters),
                CheckpointPart.of("slow", slowParameters),
                CheckpointPart.of("adam", adam),
                CheckpointPart.of(
                        "range",
                        () -> Map.of("range", Tensor.of(new long[] {2}, range.state())),
                        kept ->
                                range.restore(
                                        Objects.requireNonNull(kept.get("range")).toArray())));
    }

    /**
     * The training data of an update; step t of rollout i has index {@code t·rows + i}.
     *
     * @param rollouts the imagined rollouts
     * @param returns λ-returns
     * @param advantages returns beyond what the critic expected, scaled
     * @param weights weight of each step
     * @param slowValues the slow critic's values
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Lesson(
            Rollouts rollouts,
            float[] returns,
            float[] advantages,
            float[] weights,
            float[] slowValues) {}

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.policyRate(), WARM_UP_STEPS);
        Lesson lesson = lesson(step);
        try (NDManager scope = manager.newSubManager()) {
            ShardedGradients.Result result =
                    gradients.compute(
                            scope,
                            lesson.returns().length,
                            (network, shard) -> loss(network, shard, lesson));
            adam.step(scope, result.gradients(), rate.at(step, progress));
            follow();
            return result.lossesWith("imagined return", mean(lesson.returns()));
        }
    }

    private Lesson lesson(long step) {
        Noise choice = new Noise(seed, BEGINNING_STREAM, step);
        List<Belief> chosen =
                IntStream.range(0, settings.rollouts())
                        .mapToObj(row -> beginnings.get(choice.below(row, beginnings.size())))
                        .toList();
        Rollouts rollouts =
                imagination.run(frozen, manager, chosen, new Noise(seed, IMAGINATION_STREAM, step));
        double[] values = values(frozen, rollouts);
        double[] slowValues = values(slow, rollouts);
        int rows = rollouts.rows();
        int count = rows * settings.horizon();
        double[] returns = new double[count];
        double[] weights = new double[count];
        for (int row = 0; row < rows; row++) {
            double[] goingOn = Rollouts.ofRow(rollouts.goingOn(), row, rows);
            double[] own =
                    lambdaReturns.of(
                            Rollouts.ofRow(rollouts.rewards(), row, rows),
                            goingOn,
                            Rollouts.ofRow(values, row, rows));
            double[] counting = lambdaReturns.weights(goingOn);
            for (int t = 0; t < own.length; t++) {
                returns[t * rows + row] = own[t];
                weights[t * rows + row] = counting[t];
            }
        }
        double scale = range.update(returns);
        float[] advantages = new float[count];
        for (int i = 0; i < count; i++) {
            advantages[i] = (float) ((returns[i] - values[i]) / scale);
        }
        return new Lesson(
                rollouts, floats(returns), advantages, floats(weights), floats(slowValues));
    }

    /** Returns a critic's value of every state, {@code ((horizon + 1)·rows)}. */
    private double[] values(ActorCritic critic, Rollouts rollouts) {
        try (NDManager scope = manager.newSubManager()) {
            int states = rollouts.features().length / rollouts.width();
            NDArray features =
                    scope.create(rollouts.features(), new Shape(states, rollouts.width()));
            float[] means = twoHot.mean(critic.returns(features)).toFloatArray();
            return IntStream.range(0, means.length).mapToDouble(i -> means[i]).toArray();
        }
    }

    private LossTerms loss(ActorCritic network, Shard shard, Lesson lesson) {
        NDManager scope = shard.scope();
        int width = lesson.rollouts().width();
        NDArray features =
                scope.create(
                        Arrays.copyOfRange(
                                lesson.rollouts().features(),
                                shard.from() * width,
                                shard.to() * width),
                        new Shape(shard.rows(), width));
        NDArray weights = part(shard, lesson.weights());
        NDArray logits = network.returns(features);
        NDArray critic =
                twoHot.loss(logits, part(shard, lesson.returns()))
                        .add(twoHot.loss(logits, part(shard, lesson.slowValues())));
        OneHotCategorical policy = network.policy(features);
        NDArray logProbability = policy.logProbability(taken(shard, lesson));
        NDArray entropy = policy.entropy();
        NDArray actor =
                logProbability
                        .mul(part(shard, lesson.advantages()))
                        .add(Scalars.times(entropy, (float) settings.entropyScale()))
                        .neg();
        return LossTerms.of("actor", actor.mul(weights).mean())
                .and("critic", critic.mul(weights).mean(), 1)
                .alsoShowing("policy entropy", entropy.mean());
    }

    private static NDArray part(Shard shard, float[] values) {
        return shard.scope().create(Arrays.copyOfRange(values, shard.from(), shard.to()));
    }

    /** Returns the actions that were taken, {@code (rows, 1, actions)} one-hot. */
    private NDArray taken(Shard shard, Lesson lesson) {
        int actions = settings.sizes().actions();
        float[] oneHot = new float[shard.rows() * actions];
        for (int i = 0; i < shard.rows(); i++) {
            oneHot[i * actions + lesson.rollouts().actions()[shard.from() + i]] = 1;
        }
        return shard.scope().create(oneHot, new Shape(shard.rows(), 1, actions));
    }

    /** Moves the slow copy a little towards the current weights. */
    private void follow() {
        float kept = (float) settings.slowDecay();
        List<NDArray> slowOnes = slowParameters.all();
        List<NDArray> present = parameters.all();
        for (int i = 0; i < present.size(); i++) {
            try (NDArray copy = present.get(i).stopGradient();
                    NDArray share = copy.mul(1 - kept)) {
                slowOnes.get(i).muli(kept).addi(share);
            }
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Override
    public Map<String, Tensor> weights() {
        return parameters.snapshot();
    }

    @Override
    public void close() {
        gradients.close();
        adam.close();
        slowParameters.close();
        parameters.close();
        manager.close();
        model.close();
    }
}
