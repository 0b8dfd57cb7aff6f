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
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
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
                YieldsFeatures,
                ImaginesBatches,
                ForecastsReward {
    private static final float SHOWN = 3;

    private final JepaConfig config;
    private final JepaNetworks networks;
    private final ModelCard card;
    private final JepaPredictions predictions;

    JepaModel(JepaConfig config, JepaNetworks networks, ModelCard card) {
        this.config = config;
        this.networks = networks;
        this.card = card;
        this.predictions = new JepaPredictions(config, networks);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        boolean isMissing = type == ForecastsReward.class && !config.outcomes();
        return isMissing ? Optional.empty() : WorldModel.super.ability(type);
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
        List<JepaBlock> blocks = JepaPredictions.with(blocks(beliefs), inputs);
        List<float[]> latents = predictions.latents(blocks, FixedBatch.ROWS);
        List<Readings> forecasts = forecasts(latents);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < blocks.size(); row++) {
            float[] latent = latents.get(row);
            JepaBelief next = new JepaBelief(predictions.after(blocks.get(row), latent), latent);
            steps.add(new Step(next.toBelief(), forecasts.get(row)));
        }
        return List.copyOf(steps);
    }

    /** Returns readings with what the heads forecast; empty ones if there are no heads. */
    private List<Readings> forecasts(List<float[]> latents) {
        if (!config.outcomes()) {
            return Collections.nCopies(latents.size(), Readings.NONE);
        }
        return predictions.outcomes(latents, FixedBatch.ROWS).stream()
                .map(outcome -> Readings.NONE.withForecast(outcome.reward(), outcome.goingOn()))
                .toList();
    }

    private static List<JepaBlock> blocks(List<Belief> beliefs) {
        return beliefs.stream().map(belief -> JepaBelief.of(belief).block()).toList();
    }

    @Override
    public StateBatch batch(List<Belief> beliefs) {
        return JepaStates.of(predictions, beliefs.stream().map(JepaBelief::of).toList());
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        List<float[]> predicted =
                predictions.latents(JepaPredictions.with(blocks(beliefs), inputs), FixedBatch.ROWS);
        List<float[]> latents = encoded(frames);
        List<Readings> forecasts = forecasts(latents);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            double surprise = squaredDistance(predicted.get(row), latents.get(row)) / 2;
            steps.add(
                    new Step(
                            JepaBelief.seen(latents.get(row)).toBelief(),
                            forecasts.get(row).withSurprise(surprise, Optional.empty())));
        }
        return List.copyOf(steps);
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
