package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A trained diffusion model in use. The belief is the stack of the last frames; imagining draws the
 * next one, observing takes the given one. Every row is a native call of its own, always of the
 * same shape: a call is long, and running rows in parallel on the cores is faster than one batch of
 * rows.
 */
final class DiffusionModel
        implements WorldModel, DecodesFrames, ShowsLatentViews, HasKnobs, ForecastsReward {
    /** The knob that chooses how many steps the sampler takes. */
    static final String STEPS = "steps";

    /** The knob that chooses Euler's or Heun's method. */
    static final String ORDER = "order";

    private static final List<Knob> KNOBS =
            List.of(
                    new Knob(STEPS, 1, 10, 3, Knob.Kind.WHOLE),
                    new Knob(ORDER, 1, 2, 1, Knob.Kind.WHOLE));

    /** The noise level at which a true frame is denoised to measure surprise: that of the data. */
    private static final double SURPRISE_SIGMA = Preconditioning.DATA;

    private static final float SURPRISE_SHOWN = 30;

    private final DiffusionConfig config;
    private final DiffusionNetworks networks;
    private final ModelCard card;
    private final KnobValues knobs;

    DiffusionModel(DiffusionConfig config, DiffusionNetworks networks, ModelCard card) {
        this(config, networks, card, KnobValues.initial(KNOBS));
    }

    private DiffusionModel(
            DiffusionConfig config, DiffusionNetworks networks, ModelCard card, KnobValues knobs) {
        this.config = config;
        this.networks = networks;
        this.card = card;
        this.knobs = knobs;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        if (type == ForecastsReward.class && !config.forecasts()) {
            return Optional.empty();
        }
        return WorldModel.super.ability(type);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream()
                .map(context -> FrameStack.of(context, config.past()).belief())
                .toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        List<Callable<Step>> calls = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            int row = i;
            calls.add(() -> imagined(beliefs.get(row), inputs.get(row), luck.get(row)));
        }
        return calls.isEmpty() ? List.of() : networks.pool().run(calls);
    }

    private Step imagined(Belief belief, Input input, Noise luck) {
        FrameStack stack = FrameStack.of(belief, config);
        int action = FrameStack.index(input);
        try (NDManager scope = networks.scope()) {
            Sampler.Sample sample =
                    sampler()
                            .sample(
                                    networks.network().denoiser(),
                                    normal(scope, luck),
                                    stack.past(scope),
                                    stack.actions(scope, action));
            Frame next = frame(sample.frame());
            List<Frame> estimates = sample.estimates().stream().map(DiffusionModel::frame).toList();
            Readings readings =
                    forecast(scope, stack.last(), next, action)
                            .withOthers(
                                    List.of(
                                            new LatentView.ChannelGrid(
                                                    "Denoising trajectory",
                                                    Brightness.of(estimates),
                                                    0,
                                                    1)));
            return new Step(stack.then(action, next).belief(), readings);
        }
    }

    private Sampler sampler() {
        return new Sampler(
                (int) knobs.value(STEPS).orElseThrow(), knobs.value(ORDER).orElseThrow() > 1);
    }

    private NDArray normal(NDManager scope, Noise luck) {
        int side = config.frameSize();
        return scope.create(luck.normals(config.frameNumbers()), new Shape(1, 3, side, side));
    }

    /** Returns a frame in 8 bits, so that its future depends only on what is visible. */
    private static Frame frame(NDArray signed) {
        return FrameTensors.toFrames(DiffusionBatches.unsigned(signed), 1).getFirst();
    }

    private Readings forecast(NDManager scope, Frame before, Frame after, int action) {
        return networks.network()
                .outcome()
                .map(head -> {
                    OutcomeHead.Forecast forecast =
                            head.apply(
                                    signed(scope, before),
                                    signed(scope, after),
                                    scope.create(new long[] {action}));
                    return Readings.forecast(
                            networks.twoHot().mean(forecast.reward()).getFloat(0),
                            Activations.sigmoid(forecast.goingOn()).getFloat(0));
                })
                .orElse(Readings.NONE);
    }

    private static NDArray signed(NDManager scope, Frame frame) {
        return DiffusionBatches.signed(FrameTensors.on(scope, List.of(frame)));
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        List<Callable<Step>> calls = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            int row = i;
            calls.add(() ->
                    observed(beliefs.get(row), inputs.get(row), frames.get(row), luck.get(row)));
        }
        return calls.isEmpty() ? List.of() : networks.pool().run(calls);
    }

    private Step observed(Belief belief, Input input, Frame seen, Noise luck) {
        FrameStack stack = FrameStack.of(belief, config);
        int action = FrameStack.index(input);
        try (NDManager scope = networks.scope()) {
            Tensor surprise = surprise(scope, stack, action, seen, luck);
            double sum = 0;
            for (float cell : surprise.toArray()) {
                sum += cell;
            }
            LatentView.ScalarGrid map =
                    new LatentView.ScalarGrid("Surprise", surprise, 0, SURPRISE_SHOWN, "nats");
            Readings readings =
                    forecast(scope, stack.last(), seen, action).withSurprise(sum, Optional.of(map));
            return new Step(stack.then(action, seen).belief(), readings);
        }
    }

    /**
     * Returns the denoising error for a true frame, {@code (cells, cells)}: half the squared error
     * in units of c_out, summed over the pixels of a cell. It is one term of the bound on −log p
     * (Song et al. 2021, equation 9), not the whole.
     */
    private Tensor surprise(NDManager scope, FrameStack stack, int action, Frame seen, Noise luck) {
        Preconditioning scales = Preconditioning.of(scope, SURPRISE_SIGMA);
        NDArray target = signed(scope, seen);
        NDArray x = target.add(normal(scope, luck).mul(SURPRISE_SIGMA));
        NDArray error =
                networks.network()
                        .denoiser()
                        .denoise(x, scales, stack.past(scope), stack.actions(scope, action))
                        .sub(target)
                        .div(scales.out());
        int patch = config.patch();
        int cells = config.frameSize() / patch;
        NDArray perCell =
                error.mul(error)
                        .mul(0.5f)
                        .reshape(3, cells, patch, cells, patch)
                        .sum(new int[] {0, 2, 4});
        return Tensor.owning(new long[] {cells, cells}, perCell.toFloatArray());
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(belief -> FrameStack.of(belief, config).last()).toList();
    }

    @Override
    public List<LatentView> views(Belief belief) {
        return List.of(
                new LatentView.ChannelGrid(
                        "Past frames", FrameStack.of(belief, config).brightness(), 0, 1));
    }

    @Override
    public List<Knob> knobs() {
        return KNOBS;
    }

    @Override
    public KnobValues knobValues() {
        return knobs;
    }

    @Override
    public WorldModel withKnobs(KnobValues values) {
        return new DiffusionModel(config, networks, card, knobs.with(values, KNOBS));
    }

    @Override
    public void close() {
        networks.close();
    }
}
