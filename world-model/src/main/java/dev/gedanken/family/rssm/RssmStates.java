package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** States of an RSSM, hₜ and the classes of zₜ in each row. */
final class RssmStates implements StateBatch {
    private final RssmNetworks networks;
    private final RssmRows rows;
    private final float temperature;
    private final Part all;

    /** Rows and the step that led to them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(float[] deter, int[] classes, float[] rewards, float[] goingOn) {}

    private RssmStates(RssmNetworks networks, float temperature, Part all) {
        this.networks = networks;
        this.rows = new RssmRows(networks.config());
        this.temperature = temperature;
        this.all = all;
    }

    /**
     * Returns states before their first step.
     *
     * @param temperature of draws from the prior
     * @param deter h, row by row; owned by the states
     * @param classes of z, row by row; owned by the states
     */
    static RssmStates of(RssmNetworks networks, float temperature, float[] deter, int[] classes) {
        int count = deter.length / networks.config().deter();
        return new RssmStates(
                networks, temperature, new Part(deter, classes, new float[count], certain(count)));
    }

    private static float[] certain(int count) {
        float[] goingOn = new float[count];
        Arrays.fill(goingOn, 1);
        return goingOn;
    }

    private int count() {
        return all.rewards().length;
    }

    @Override
    public float[] features() {
        return rows.features(all.deter(), all.classes());
    }

    @Override
    public List<Belief> beliefs() {
        return IntStream.range(0, count())
                .mapToObj(row -> rows.belief(all.deter(), all.classes(), row))
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
        Part next =
                new Part(
                        new float[all.deter().length],
                        new int[all.classes().length],
                        new float[count()],
                        certain(count()));
        FixedBatch.fill(
                count(),
                FixedBatch.LARGE,
                networks.pool(),
                (from, to) ->
                        imagine(from, inputs.subList(from, to), luck.subList(from, to), next));
        return new RssmStates(networks, temperature, next);
    }

    private void imagine(int from, List<? extends Input> inputs, List<Noise> luck, Part next) {
        RssmConfig config = networks.config();
        RssmNetwork network = networks.network();
        int count = inputs.size();
        int to = from + count;
        try (NDManager scope = networks.scope()) {
            NDArray before =
                    scope.create(
                            Arrays.copyOfRange(
                                    all.deter(), from * config.deter(), to * config.deter()),
                            new Shape(count, config.deter()));
            int[] classes =
                    Arrays.copyOfRange(
                            all.classes(), from * config.variables(), to * config.variables());
            NDArray h =
                    network.sequence(
                            before, rows.oneHot(scope, classes), rows.actions(scope, inputs));
            OneHotCategorical prior = network.prior(h);
            float[] logs = prior.probabilities().log().toFloatArray();
            int[] drawn = rows.drawn(logs, luck, temperature);
            float[] after = h.toFloatArray();
            System.arraycopy(after, 0, next.deter(), from * config.deter(), after.length);
            System.arraycopy(drawn, 0, next.classes(), from * config.variables(), drawn.length);
            if (config.forecasts()) {
                NDArray z = rows.oneHot(scope, drawn);
                float[] rewards = networks.twoHot().mean(network.reward(h, z)).toFloatArray();
                float[] goingOn = Activations.sigmoid(network.goingOn(h, z)).toFloatArray();
                System.arraycopy(rewards, 0, next.rewards(), from, count);
                System.arraycopy(goingOn, 0, next.goingOn(), from, count);
            }
        }
    }
}
