package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.model.ability.DifferentiatesPlans.CostGradient;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trained JEPA in use. It is deterministic: the same belief and action always lead to the same
 * belief.
 *
 * <p>{@code imagine} predicts from the latent at the block's start, so that each prediction spans a
 * number of steps that it was trained for; after a block, its prediction becomes the next start.
 * {@code observe} encodes the frame. The surprise is half the squared distance between prediction
 * and encoding, summed over the latent's numbers: −log p, up to a constant, of a normal
 * distribution of variance 1. Neither makes frames: the viewer makes them when they are shown.
 */
public final class JepaModel
        implements WorldModel,
                DecodesFrames,
                MeasuresGoalDistance,
                DifferentiatesPlans,
                ShowsLatentViews,
                YieldsFeatures {
    private static final float SHOWN = 3;

    private final JepaConfig config;
    private final JepaNetworks networks;
    private final ModelCard card;

    JepaModel(JepaConfig config, JepaNetworks networks, ModelCard card) {
        this.config = config;
        this.networks = networks;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    /** A JEPA uses only the last frame. */
    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return encoded(contexts.stream().map(Context::last).toList()).stream()
                .map(latent -> JepaBelief.seen(latent).toBelief())
                .toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        List<float[]> predicted = predicted(beliefs, inputs);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            JepaBelief next =
                    JepaBelief.of(beliefs.get(row))
                            .after(index(inputs.get(row)), predicted.get(row), config.block());
            steps.add(new Step(next.toBelief(), Readings.NONE));
        }
        return List.copyOf(steps);
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        List<float[]> predicted = predicted(beliefs, inputs);
        List<float[]> latents = encoded(frames);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            double surprise = squaredDistance(predicted.get(row), latents.get(row)) / 2;
            steps.add(
                    new Step(
                            JepaBelief.seen(latents.get(row)).toBelief(),
                            Readings.NONE.withSurprise(surprise, Optional.empty())));
        }
        return List.copyOf(steps);
    }

    /** Returns the latent to which each input leads. */
    private List<float[]> predicted(List<Belief> beliefs, List<? extends Input> inputs) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> {
                    List<JepaBelief> rows =
                            FixedBatch.padded(beliefs.subList(from, to)).stream()
                                    .map(JepaBelief::of)
                                    .toList();
                    List<Input> taken =
                            FixedBatch.padded(new ArrayList<Input>(inputs.subList(from, to)));
                    List<int[]> actions = new ArrayList<>();
                    for (int row = 0; row < rows.size(); row++) {
                        actions.add(rows.get(row).with(index(taken.get(row))));
                    }
                    try (NDManager scope = networks.scope()) {
                        NDArray anchors =
                                FloatRows.on(scope, rows.stream().map(JepaBelief::anchor).toList());
                        NDArray controls = Controls.on(scope, config, actions);
                        return FloatRows.of(
                                networks.network().predict(anchors, controls), to - from);
                    }
                });
    }

    private List<float[]> encoded(List<Frame> frames) {
        return FixedBatch.run(
                frames.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        NDArray pixels =
                                FrameTensors.on(scope, FixedBatch.padded(frames.subList(from, to)));
                        return FloatRows.of(networks.network().encode(pixels), to - from);
                    }
                });
    }

    private static int index(Input input) {
        if (input instanceof Action action) {
            return action.index();
        }
        throw BadInputException.of("worldmodel.jepa.input", input);
    }

    @Override
    public List<Double> distances(List<Belief> beliefs, Belief goal) {
        float[] there = JepaBelief.latentOf(goal);
        return beliefs.stream()
                .map(belief -> Math.sqrt(squaredDistance(JepaBelief.latentOf(belief), there)))
                .toList();
    }

    @Override
    public int stepsOfAPrediction() {
        return config.block();
    }

    /** Actions since the last anchor count as done: plans begin at the latent to which they led. */
    @Override
    public List<CostGradient> gradients(
            Belief start, List<float[][]> plans, Belief goal, double terminalWeight) {
        try (NDManager scope = networks.scope()) {
            return new PlanGradients(networks.network())
                    .of(
                            scope,
                            JepaBelief.latentOf(start),
                            plans,
                            JepaBelief.latentOf(goal),
                            terminalWeight);
        }
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return networks.viewer()
                .frames(beliefs.stream().map(JepaBelief::latentOf).toList(), networks);
    }

    @Override
    public Decoder decoder() {
        return Decoder.VIEWER;
    }

    @Override
    public List<LatentView> views(Belief belief) {
        float[] latent = JepaBelief.latentOf(belief);
        Tensor values = Tensor.owning(new long[] {latent.length}, latent);
        return List.of(new LatentView.Vector("Latent", values, -SHOWN, SHOWN));
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(JepaBelief::latentOf).toList();
    }

    @Override
    public void close() {
        networks.close();
    }
}
