package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.family.muzero.MuZeroNetwork.Transition;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Hidden states of a MuZero model, one in each row, after the same number of steps. */
final class MuZeroStates implements StateBatch {
    private final MuZeroNetworks networks;
    private final Part all;

    /** Rows and the step that led to them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(float[] states, float[] rewards, float[] goingOn) {
        private static Part of(float[] states, int count) {
            float[] goingOn = new float[count];
            Arrays.fill(goingOn, 1);
            return new Part(states, new float[count], goingOn);
        }

        private int count() {
            return rewards.length;
        }
    }

    private MuZeroStates(MuZeroNetworks networks, Part all) {
        this.networks = networks;
        this.all = all;
    }

    /**
     * Returns states before their first step.
     *
     * @param states one for each row, at least one
     */
    static MuZeroStates of(MuZeroNetworks networks, List<float[]> states) {
        return new MuZeroStates(networks, Part.of(FloatRows.flat(states), states.size()));
    }

    @Override
    public float[] features() {
        return all.states().clone();
    }

    @Override
    public List<Belief> beliefs() {
        MuZeroConfig config = networks.network().config();
        return IntStream.range(0, all.count())
                .mapToObj(row -> new MuZeroBelief(cut(row, 1), List.of()).toBelief(config))
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

    /** The values of f. */
    @Override
    public Optional<float[]> values() {
        float[] values = new float[all.count()];
        FixedBatch.fill(
                all.count(),
                FixedBatch.LARGE,
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        NDArray logits =
                                networks.network().predict(rows(scope, from, to - from)).value();
                        float[] own = networks.twoHot().mean(logits).toFloatArray();
                        System.arraycopy(own, 0, values, from, own.length);
                    }
                });
        return Optional.of(values);
    }

    /** A MuZero model uses no noise. */
    @Override
    public StateBatch imagine(List<? extends Input> inputs, List<Noise> luck) {
        Part next = Part.of(new float[all.states().length], all.count());
        FixedBatch.fill(
                all.count(),
                FixedBatch.LARGE,
                networks.pool(),
                (from, to) -> imagine(from, inputs.subList(from, to), next));
        return new MuZeroStates(networks, next);
    }

    private void imagine(int from, List<? extends Input> inputs, Part next) {
        int count = inputs.size();
        int[] actions = inputs.stream().mapToInt(MuZeroModel::index).toArray();
        MuZeroNetwork network = networks.network();
        try (NDManager scope = networks.scope()) {
            Transition step =
                    network.dynamics(
                            rows(scope, from, count),
                            Batch.oneHot(scope, network.config(), actions));
            float[] states = step.state().toFloatArray();
            float[] rewards = networks.twoHot().mean(step.reward()).toFloatArray();
            float[] goingOn = Activations.sigmoid(step.goingOn()).toFloatArray();
            System.arraycopy(states, 0, next.states(), from * width(), states.length);
            System.arraycopy(rewards, 0, next.rewards(), from, count);
            System.arraycopy(goingOn, 0, next.goingOn(), from, count);
        }
    }

    private int width() {
        return all.states().length / all.count();
    }

    private float[] cut(int from, int count) {
        return Arrays.copyOfRange(all.states(), from * width(), (from + count) * width());
    }

    private NDArray rows(NDManager scope, int from, int count) {
        return scope.create(cut(from, count), new Shape(count, width()));
    }
}
