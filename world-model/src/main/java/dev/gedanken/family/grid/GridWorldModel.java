package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.AcceptsLatentEdits;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ReadsEarlierBeliefs;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A trained grid model in use.
 *
 * <p>The belief at time t holds the recurrent state before it has seen the codes of time t, and
 * those codes. {@code imagine} advances the state with codes and action and draws the next codes;
 * {@code observe} advances it in the same way and takes the codes of the real frame.
 */
public final class GridWorldModel
        implements WorldModel,
                DecodesFrames,
                ShowsLatentViews,
                AcceptsLatentEdits,
                HasKnobs,
                ForecastsReward,
                YieldsFeatures,
                ReadsEarlierBeliefs,
                ImaginesBatches {
    /** Default temperature at which packs are evaluated and played. */
    public static final double DEFAULT_TEMPERATURE = 0.45;

    private static final Knob TEMPERATURE =
            new Knob(Knob.TEMPERATURE, 0, 2, DEFAULT_TEMPERATURE, Knob.Kind.CONTINUOUS);

    private final GridNetworks networks;
    private final ModelCard card;
    private final KnobValues knobs;
    private final BeliefRows rows;

    GridWorldModel(GridNetworks networks, ModelCard card) {
        this(networks, card, KnobValues.initial(List.of(TEMPERATURE)));
    }

    private GridWorldModel(GridNetworks networks, ModelCard card, KnobValues knobs) {
        this.networks = networks;
        this.card = card;
        this.knobs = knobs;
        this.rows = new BeliefRows(networks.config());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        boolean isMissing = type == ForecastsReward.class && networks.outcomes().isEmpty();
        return isMissing ? Optional.empty() : WorldModel.super.ability(type);
    }

    /** Returns the state and the codes of each belief: {@code (hidden + codeChannels)·grid² numbers in [−1, 1]}. */
    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(rows::features).toList();
    }

    @Override
    public StateBatch batch(List<Belief> beliefs) {
        return GridStates.of(
                networks, (float) knobs.value(Knob.TEMPERATURE).orElseThrow(), beliefs);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        List<Belief> beliefs = new ArrayList<>(first(contexts));
        int longest = contexts.stream().mapToInt(c -> c.frames().size()).max().orElse(0);
        for (int i = 1; i < longest; i++) {
            observeRowsWithFrame(i, contexts, beliefs);
        }
        return List.copyOf(beliefs);
    }

    private List<Belief> first(List<Context> contexts) {
        return FixedBatch.run(
                contexts.size(),
                networks.pool(),
                (from, to) -> {
                    List<Frame> frames =
                            contexts.subList(from, to).stream()
                                    .map(context -> context.frames().getFirst())
                                    .toList();
                    try (NDManager scope = networks.scope()) {
                        return rows.initial(numbers(encode(scope, frames)), frames.size());
                    }
                });
    }

    private void observeRowsWithFrame(int i, List<Context> contexts, List<Belief> beliefs) {
        List<Integer> going = new ArrayList<>();
        for (int row = 0; row < contexts.size(); row++) {
            if (contexts.get(row).frames().size() > i) {
                going.add(row);
            }
        }
        List<Step> next =
                observe(
                        going.stream().map(beliefs::get).toList(),
                        going.stream().map(row -> contexts.get(row).inputs().get(i - 1)).toList(),
                        going.stream().map(row -> contexts.get(row).frames().get(i)).toList(),
                        Collections.nCopies(going.size(), Noise.at(0, i)));
        for (int k = 0; k < going.size(); k++) {
            beliefs.set(going.get(k), next.get(k).belief());
        }
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> noise) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) ->
                        imagineCall(
                                beliefs.subList(from, to),
                                inputs.subList(from, to),
                                noise.subList(from, to)));
    }

    private List<Step> imagineCall(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> noise) {
        try (NDManager scope = networks.scope()) {
            NDArray hidden = advance(scope, beliefs, inputs);
            CodeDrawer.Drawn drawn =
                    networks.drawer()
                            .draw(
                                    hidden,
                                    new CodeDrawer.Wish(
                                            rows.tokenNumbers(beliefs),
                                            rows.uniforms(noise),
                                            (float) knobs.value(Knob.TEMPERATURE).orElseThrow(),
                                            beliefs.size(),
                                            true));
            List<Step> steps =
                    rows.imagined(
                            hidden.toFloatArray(), drawn.tokens(), drawn.entropy(), beliefs.size());
            return forecasting(steps, hidden, rows.cells(scope, drawn.tokens()));
        }
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> noise) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) ->
                        observeCall(
                                beliefs.subList(from, to),
                                inputs.subList(from, to),
                                frames.subList(from, to)));
    }

    private List<Step> observeCall(
            List<Belief> beliefs, List<? extends Input> inputs, List<Frame> frames) {
        try (NDManager scope = networks.scope()) {
            CodeLikelihood.Step step = seen(scope, beliefs, inputs, frames);
            CodeLikelihood likelihood = networks.likelihood();
            List<Step> steps =
                    rows.observed(
                            step.hidden().toFloatArray(),
                            numbers(step.next()),
                            likelihood.entropyAlong(step).toFloatArray(),
                            likelihood.negativeLog(step).toFloatArray(),
                            beliefs.size());
            return forecasting(steps, step.hidden(), step.next());
        }
    }

    /** Adds the predicted reward and whether the episode continues, if the model predicts them. */
    private List<Step> forecasting(List<Step> steps, NDArray hidden, NDArray tokens) {
        if (networks.outcomes().isEmpty()) {
            return steps;
        }
        OutcomeHeads.Forecast forecast =
                networks.outcomes().get().apply(hidden, networks.codeBook().ofCell(tokens));
        float[] rewards = networks.twoHot().mean(forecast.reward()).toFloatArray();
        float[] goingOn = Activations.sigmoid(forecast.goingOn()).toFloatArray();
        List<Step> forecasting = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.get(row);
            forecasting.add(
                    new Step(
                            step.belief(),
                            step.readings().withForecast(rewards[row], goingOn[row])));
        }
        return List.copyOf(forecasting);
    }

    /** Returns the step to the codes of the frames that followed. */
    private CodeLikelihood.Step seen(
            NDManager scope,
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames) {
        NDArray hidden = advance(scope, beliefs, inputs);
        NDArray tokens = encode(scope, frames);
        return new CodeLikelihood.Step(
                hidden, rows.tokens(scope, beliefs), tokens, networks.codeBook().ofCell(tokens));
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
            NDArray code = networks.codeBook().ofCell(rows.tokensOfRow(scope, belief));
            return FrameTensors.toFrames(networks.tokenizer().decode(code), 1).getFirst();
        }
    }

    private static float[] numbers(NDArray integers) {
        return integers.toType(DataType.FLOAT32, false).toFloatArray();
    }

    private NDArray advance(NDManager scope, List<Belief> beliefs, List<? extends Input> inputs) {
        NDArray code = networks.codeBook().ofCell(rows.tokens(scope, beliefs));
        return networks.dynamics()
                .advance(rows.hidden(scope, beliefs), code, rows.actions(scope, actions(inputs)));
    }

    /** Returns the tokens of frames, padded to a whole call, {@code (batch, tokens, grid, grid)}. */
    private NDArray encode(NDManager scope, List<Frame> frames) {
        NDArray pixels = FrameTensors.on(scope, FixedBatch.padded(frames));
        return networks.config().quantizer().tokens(networks.tokenizer().encode(pixels));
    }

    @Override
    public List<LatentView> views(Belief belief) {
        return rows.views(belief);
    }

    @Override
    public Belief edit(Belief belief, LatentEdit edit) {
        return new LatentEditor(rows).edit(belief, edit);
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
        return new GridWorldModel(networks, card, knobs.with(values, knobs()));
    }

    @Override
    public Belief current(Belief stored) {
        return rows.current(stored);
    }

    /** Returns inputs as the actions that they must be. */
    static List<Action> actions(List<? extends Input> inputs) {
        return inputs.stream().map(GridWorldModel::action).toList();
    }

    private static Action action(Input input) {
        if (input instanceof Action action) {
            return action;
        }
        throw BadInputException.of("worldmodel.grid.input", input);
    }

    @Override
    public void close() {
        networks.close();
    }
}
