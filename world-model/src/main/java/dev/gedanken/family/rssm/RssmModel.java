package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * A trained RSSM in use.
 *
 * <p>The belief at time t holds hₜ and the classes of zₜ. {@code imagine} computes hₜ₊₁ and draws
 * zₜ₊₁ from the prior; {@code observe} draws it from the posterior of the frame. Variable i uses
 * number i of the given noise either way, so branches that share noise differ only by their
 * actions.
 */
public final class RssmModel
        implements WorldModel,
                DecodesFrames,
                ForecastsReward,
                ShowsLatentViews,
                YieldsFeatures,
                ImaginesBatches,
                HasKnobs {
    private static final Knob TEMPERATURE =
            new Knob(Knob.TEMPERATURE, 0, 2, 1, Knob.Kind.CONTINUOUS);

    /** Noise streams for a belief's start, one for each frame of the context. */
    private static final int CONTEXT_STREAM = 5000;

    private final RssmNetworks networks;
    private final ModelCard card;
    private final KnobValues knobs;
    private final RssmRows rows;

    RssmModel(RssmNetworks networks, ModelCard card) {
        this(networks, card, KnobValues.initial(List.of(TEMPERATURE)));
    }

    private RssmModel(RssmNetworks networks, ModelCard card, KnobValues knobs) {
        this.networks = networks;
        this.card = card;
        this.knobs = knobs;
        this.rows = new RssmRows(networks.config());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    /** Without a reward in its data it has no heads and predicts neither. */
    @Override
    public <A> Optional<A> ability(Class<A> type) {
        return type == ForecastsReward.class && !networks.config().forecasts()
                ? Optional.empty()
                : WorldModel.super.ability(type);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        List<Belief> beliefs = new ArrayList<>(first(contexts, luck));
        int longest = contexts.stream().mapToInt(c -> c.frames().size()).max().orElse(0);
        for (int i = 1; i < longest; i++) {
            observeRowsWithFrame(i, contexts, luck, beliefs);
        }
        return List.copyOf(beliefs);
    }

    /** Returns the beliefs after the first frames: from zero states, without an action. */
    private List<Belief> first(List<Context> contexts, List<Noise> luck) {
        return FixedBatch.run(
                contexts.size(),
                networks.pool(),
                (from, to) -> {
                    List<Frame> frames =
                            contexts.subList(from, to).stream()
                                    .map(context -> context.frames().getFirst())
                                    .toList();
                    List<Noise> own =
                            luck.subList(from, to).stream().map(n -> ofFrame(n, 0)).toList();
                    try (NDManager scope = networks.scope()) {
                        NDArray h =
                                networks.network()
                                        .sequence(
                                                rows.zeros(scope, networks.config().deter()),
                                                rows.zeros(scope, networks.config().stoch()),
                                                rows.zeros(scope, networks.config().actions()));
                        return observed(scope, h, frames, own).stream().map(Step::belief).toList();
                    }
                });
    }

    private static Noise ofFrame(Noise luck, int i) {
        return luck.onStream(CONTEXT_STREAM + i);
    }

    private void observeRowsWithFrame(
            int i, List<Context> contexts, List<Noise> luck, List<Belief> beliefs) {
        List<Integer> going =
                IntStream.range(0, contexts.size())
                        .filter(row -> contexts.get(row).frames().size() > i)
                        .boxed()
                        .toList();
        List<Step> next =
                observe(
                        going.stream().map(beliefs::get).toList(),
                        going.stream().map(row -> contexts.get(row).inputs().get(i - 1)).toList(),
                        going.stream().map(row -> contexts.get(row).frames().get(i)).toList(),
                        going.stream().map(row -> ofFrame(luck.get(row), i)).toList());
        for (int k = 0; k < going.size(); k++) {
            beliefs.set(going.get(k), next.get(k).belief());
        }
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        NDArray h =
                                advanced(
                                        scope, beliefs.subList(from, to), inputs.subList(from, to));
                        return imagined(scope, h, luck.subList(from, to));
                    }
                });
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        NDArray h =
                                advanced(
                                        scope, beliefs.subList(from, to), inputs.subList(from, to));
                        return observed(scope, h, frames.subList(from, to), luck.subList(from, to));
                    }
                });
    }

    /** Returns hₜ₊₁, {@code (rows, deter)}, padded to a whole call. */
    private NDArray advanced(NDManager scope, List<Belief> beliefs, List<? extends Input> inputs) {
        List<Belief> padded = FixedBatch.padded(beliefs);
        return networks.network()
                .sequence(
                        rows.deter(scope, padded),
                        rows.stoch(scope, padded),
                        rows.paddedActions(scope, inputs));
    }

    /** Draws zₜ₊₁ from the prior. */
    private List<Step> imagined(NDManager scope, NDArray h, List<Noise> luck) {
        OneHotCategorical prior = networks.network().prior(h);
        float[] priors = prior.probabilities().toFloatArray();
        float[] entropies = prior.entropy().toFloatArray();
        float temperature = (float) knobs.value(Knob.TEMPERATURE).orElseThrow();
        int[] classes = rows.paddedDrawn(logs(prior), luck, temperature);
        List<Readings> forecasts = forecasts(scope, h, classes, luck.size());
        float[] deter = h.toFloatArray();
        return IntStream.range(0, luck.size())
                .mapToObj(row ->
                        new Step(
                                rows.belief(deter, classes, row),
                                forecasts
                                        .get(row)
                                        .withUncertainty(entropies[row], Optional.empty())
                                        .withOthers(
                                                List.of(rows.categories("Prior", priors, row)))))
                .toList();
    }

    /** Draws zₜ₊₁ from the posterior; its divergence from the prior is the surprise. */
    private List<Step> observed(NDManager scope, NDArray h, List<Frame> frames, List<Noise> luck) {
        NDArray embedded =
                networks.network().embed(FrameTensors.on(scope, FixedBatch.padded(frames)));
        OneHotCategorical posterior = networks.network().posterior(h, embedded);
        OneHotCategorical prior = networks.network().prior(h);
        float[] posteriors = posterior.probabilities().toFloatArray();
        float[] priors = prior.probabilities().toFloatArray();
        float[] surprises = posterior.divergenceFrom(prior).toFloatArray();
        float[] entropies = prior.entropy().toFloatArray();
        int[] classes = rows.paddedDrawn(logs(posterior), luck, 1);
        List<Readings> forecasts = forecasts(scope, h, classes, luck.size());
        float[] deter = h.toFloatArray();
        return IntStream.range(0, luck.size())
                .mapToObj(row ->
                        new Step(
                                rows.belief(deter, classes, row),
                                forecasts
                                        .get(row)
                                        .withUncertainty(entropies[row], Optional.empty())
                                        .withSurprise(surprises[row], Optional.empty())
                                        .withOthers(
                                                List.of(
                                                        rows.categories("Prior", priors, row),
                                                        rows.categories(
                                                                "Posterior", posteriors, row)))))
                .toList();
    }

    private static float[] logs(OneHotCategorical distribution) {
        return distribution.probabilities().log().toFloatArray();
    }

    /**
     * Returns the heads' predictions for each row: reward and continuation, or nothing without
     * heads.
     */
    private List<Readings> forecasts(NDManager scope, NDArray h, int[] classes, int count) {
        if (!networks.config().forecasts()) {
            return Collections.nCopies(count, Readings.NONE);
        }
        NDArray z = rows.oneHot(scope, classes);
        float[] rewards = networks.twoHot().mean(networks.network().reward(h, z)).toFloatArray();
        float[] goingOn = Activations.sigmoid(networks.network().goingOn(h, z)).toFloatArray();
        return IntStream.range(0, count)
                .mapToObj(row -> Readings.forecast(rewards[row], goingOn[row]))
                .toList();
    }

    /** Decodes row by row: also always one shape, and no work for rows that are not shown. */
    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        List<Callable<Frame>> calls = new ArrayList<>();
        beliefs.forEach(belief -> calls.add(() -> decodeRow(belief)));
        return beliefs.isEmpty() ? List.of() : List.copyOf(networks.pool().run(calls));
    }

    private Frame decodeRow(Belief belief) {
        try (NDManager scope = networks.scope()) {
            List<Belief> alone = List.of(belief);
            NDArray pixels =
                    networks.network().decode(rows.deter(scope, alone), rows.stoch(scope, alone));
            return FrameTensors.toFrames(pixels, 1).getFirst();
        }
    }

    @Override
    public List<LatentView> views(Belief belief) {
        return List.of(
                rows.drawnCategories(belief),
                new LatentView.Vector("Deterministic state", belief.tensor(RssmRows.DETER), -1, 1));
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(rows::features).toList();
    }

    @Override
    public StateBatch batch(List<Belief> beliefs) {
        float temperature = (float) knobs.value(Knob.TEMPERATURE).orElseThrow();
        return RssmStates.of(networks, temperature, rows.deter(beliefs), rows.classes(beliefs));
    }

    @Override
    public List<Knob> knobs() {
        return List.of(TEMPERATURE);
    }

    @Override
    public KnobValues knobValues() {
        return knobs;
    }

    @Override
    public WorldModel withKnobs(KnobValues values) {
        return new RssmModel(networks, card, knobs.with(values, knobs()));
    }

    @Override
    public void close() {
        networks.close();
    }
}
