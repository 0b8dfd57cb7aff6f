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
        return joined(
                FixedBatch.run(
                        count(),
                        FixedBatch.LARGE,
                        networks.pool(),
                        (from, to) ->
                                List.of(
                                        part(
                                                from,
                                                to,
                                                inputs.subList(from, to),
                                                luck.subList(from, to)))));
    }

    /** Rows and the step that led to them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(float[] deter, int[] classes, float[] rewards, float[] goingOn) {}

    private Part part(int from, int to, List<? extends Input> inputs, List<Noise> luck) {
        RssmConfig config = networks.config();
        RssmNetwork network = networks.network();
        try (NDManager scope = networks.scope()) {
            NDArray before =
                    scope.create(
                            Arrays.copyOfRange(
                                    all.deter(), from * config.deter(), to * config.deter()),
                            new Shape(to - from, config.deter()));
            int[] drawn =
                    Arrays.copyOfRange(
                            all.classes(), from * config.variables(), to * config.variables());
            NDArray h =
                    network.sequence(
                            before, rows.oneHot(scope, drawn), rows.actions(scope, inputs));
            OneHotCategorical prior = network.prior(h);
            float[] logs = prior.probabilities().log().toFloatArray();
            int[] next = rows.drawn(logs, luck, temperature);
            return forecast(scope, h, next, to - from);
        }
    }

    private Part forecast(NDManager scope, NDArray h, int[] drawn, int count) {
        RssmNetwork network = networks.network();
        float[] after = h.toFloatArray();
        if (!networks.config().forecasts()) {
            return new Part(after, drawn, new float[count], certain(count));
        }
        NDArray z = rows.oneHot(scope, drawn);
        return new Part(
                after,
                drawn,
                networks.twoHot().mean(network.reward(h, z)).toFloatArray(),
                Activations.sigmoid(network.goingOn(h, z)).toFloatArray());
    }

    private StateBatch joined(List<Part> parts) {
        float[] nextDeter = new float[all.deter().length];
        int[] nextClasses = new int[all.classes().length];
        float[] nextRewards = new float[count()];
        float[] nextGoingOn = new float[count()];
        int row = 0;
        for (Part part : parts) {
            int own = part.rewards().length;
            System.arraycopy(
                    part.deter(),
                    0,
                    nextDeter,
                    row * networks.config().deter(),
                    part.deter().length);
            System.arraycopy(
                    part.classes(),
                    0,
                    nextClasses,
                    row * networks.config().variables(),
                    part.classes().length);
            System.arraycopy(part.rewards(), 0, nextRewards, row, own);
            System.arraycopy(part.goingOn(), 0, nextGoingOn, row, own);
            row += own;
        }
        return new RssmStates(
                networks, temperature, new Part(nextDeter, nextClasses, nextRewards, nextGoingOn));
    }
}
