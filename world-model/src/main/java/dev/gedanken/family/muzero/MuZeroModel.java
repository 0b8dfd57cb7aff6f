package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.muzero.MuZeroNetwork.Transition;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.DiscountsReturns;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Draws;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained MuZero model in use. It is deterministic: the same belief and action always lead to the
 * same belief.
 *
 * <p>{@code imagine} is g, {@code observe} is h; both predict reward, continuation and value. Its
 * own policy is that of f, without a search. The planner {@link dev.gedanken.plan.TreePlanner} runs
 * a tree search with it; the knob {@code numSimulations} sets its length. Neither makes frames: the
 * viewer makes them when they are shown.
 */
public final class MuZeroModel
        implements WorldModel,
                Acts,
                DecodesFrames,
                DiscountsReturns,
                ForecastsReward,
                HasKnobs,
                ImaginesBatches,
                ShowsLatentViews,
                YieldsFeatures {
    private static final Knob SIMULATIONS =
            new Knob(Knob.NUM_SIMULATIONS, 1, 400, 50, Knob.Kind.WHOLE);

    private final MuZeroConfig config;
    private final MuZeroNetworks networks;
    private final ModelCard card;
    private final KnobValues knobs;

    MuZeroModel(MuZeroNetworks networks, ModelCard card) {
        this(networks, card, KnobValues.initial(List.of(SIMULATIONS)));
    }

    private MuZeroModel(MuZeroNetworks networks, ModelCard card, KnobValues knobs) {
        this.config = networks.network().config();
        this.networks = networks;
        this.card = card;
        this.knobs = knobs;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        List<List<Frame>> stacks =
                contexts.stream().map(context -> stacked(context.frames())).toList();
        List<float[]> states = represented(stacks);
        List<Belief> beliefs = new ArrayList<>();
        for (int row = 0; row < stacks.size(); row++) {
            beliefs.add(seen(states.get(row), stacks.get(row)));
        }
        return List.copyOf(beliefs);
    }

    /** Returns the last frames, as many as h sees; the first is repeated for the time before it. */
    private List<Frame> stacked(List<Frame> frames) {
        List<Frame> stack = new ArrayList<>();
        for (int i = config.stack() - 1; i >= 0; i--) {
            stack.add(frames.get(Math.max(0, frames.size() - 1 - i)));
        }
        return stack;
    }

    private Belief seen(float[] state, List<Frame> stack) {
        return new MuZeroBelief(state, stack.subList(1, stack.size())).toBelief(config);
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        Transition next =
                                advanced(
                                        scope, beliefs.subList(from, to), inputs.subList(from, to));
                        List<float[]> states = FloatRows.of(next.state(), to - from);
                        List<Readings> readings = readings(next, next.state(), to - from);
                        List<Step> steps = new ArrayList<>();
                        for (int row = 0; row < states.size(); row++) {
                            steps.add(
                                    new Step(
                                            new MuZeroBelief(states.get(row), List.of())
                                                    .toBelief(config),
                                            readings.get(row)));
                        }
                        return steps;
                    }
                });
    }

    @Override
    public StateBatch batch(List<Belief> beliefs) {
        return MuZeroStates.of(networks, beliefs.stream().map(MuZeroBelief::stateOf).toList());
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        List<List<Frame>> stacks = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            List<Frame> known = new ArrayList<>(MuZeroBelief.of(beliefs.get(row)).seen());
            known.add(frames.get(row));
            stacks.add(stacked(known));
        }
        List<float[]> states = represented(stacks);
        List<Readings> readings =
                FixedBatch.run(
                        beliefs.size(),
                        networks.pool(),
                        (from, to) -> {
                            try (NDManager scope = networks.scope()) {
                                Transition foretold =
                                        advanced(
                                                scope,
                                                beliefs.subList(from, to),
                                                inputs.subList(from, to));
                                NDArray state = states(scope, states.subList(from, to));
                                return readings(foretold, state, to - from);
                            }
                        });
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            steps.add(new Step(seen(states.get(row), stacks.get(row)), readings.get(row)));
        }
        return List.copyOf(steps);
    }

    /** Returns g for each row, padded to a whole call. */
    private Transition advanced(
            NDManager scope, List<Belief> beliefs, List<? extends Input> inputs) {
        int[] actions =
                FixedBatch.padded(new ArrayList<Input>(inputs)).stream()
                        .mapToInt(MuZeroModel::index)
                        .toArray();
        List<float[]> states = beliefs.stream().map(MuZeroBelief::stateOf).toList();
        return networks.network()
                .dynamics(states(scope, states), Batch.oneHot(scope, config, actions));
    }

    /** Returns g's prediction for the step and f's for the resulting state. */
    private List<Readings> readings(Transition step, NDArray state, int count) {
        float[] rewards = networks.twoHot().mean(step.reward()).toFloatArray();
        float[] goingOn = Activations.sigmoid(step.goingOn()).toFloatArray();
        float[] values =
                networks.twoHot().mean(networks.network().predict(state).value()).toFloatArray();
        List<Readings> readings = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            readings.add(Readings.forecast(rewards[row], goingOn[row]).withValue(values[row]));
        }
        return readings;
    }

    private List<float[]> represented(List<List<Frame>> stacks) {
        return FixedBatch.run(
                stacks.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        List<Frame> frames =
                                FixedBatch.padded(stacks.subList(from, to)).stream()
                                        .flatMap(List::stream)
                                        .toList();
                        NDArray pixels = Batch.stacked(scope, config, frames);
                        return FloatRows.of(networks.network().represent(pixels), to - from);
                    }
                });
    }

    /** Returns hidden states as rows, padded to a whole call. */
    private static NDArray states(NDManager scope, List<float[]> states) {
        return FloatRows.on(scope, FixedBatch.padded(states));
    }

    /** Returns the index of an input, which must be an action. */
    static int index(Input input) {
        if (input instanceof Action action) {
            return action.index();
        }
        throw BadInputException.of("worldmodel.muzero.input", input);
    }

    /** The policy of f, without a search. */
    @Override
    public List<Choice> act(List<Belief> beliefs, List<Noise> luck) {
        List<? extends Input> inputs = card.inputs().enumerated();
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> {
                    try (NDManager scope = networks.scope()) {
                        List<float[]> states =
                                beliefs.subList(from, to).stream()
                                        .map(MuZeroBelief::stateOf)
                                        .toList();
                        float[] policies =
                                networks.network()
                                        .predict(states(scope, states))
                                        .policy()
                                        .softmax(1)
                                        .toFloatArray();
                        List<Choice> choices = new ArrayList<>();
                        for (int row = 0; row < states.size(); row++) {
                            double[] own = new double[inputs.size()];
                            int first = row * own.length;
                            Arrays.setAll(own, i -> policies[first + i]);
                            int drawn = Draws.index(own, luck.get(from + row).uniform(0));
                            choices.add(
                                    new Choice(
                                            inputs.get(drawn),
                                            Arrays.stream(own).boxed().toList()));
                        }
                        return choices;
                    }
                });
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return networks.viewer()
                .frames(beliefs.stream().map(MuZeroBelief::stateOf).toList(), networks);
    }

    @Override
    public Decoder decoder() {
        return Decoder.VIEWER;
    }

    @Override
    public List<LatentView> views(Belief belief) {
        float[] state = MuZeroBelief.stateOf(belief);
        return List.of(
                new LatentView.Vector(
                        "Hidden state", Tensor.owning(new long[] {state.length}, state), 0, 1));
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(MuZeroBelief::stateOf).toList();
    }

    @Override
    public List<Knob> knobs() {
        return List.of(SIMULATIONS);
    }

    @Override
    public KnobValues knobValues() {
        return knobs;
    }

    @Override
    public WorldModel withKnobs(KnobValues values) {
        return new MuZeroModel(networks, card, knobs.with(values, knobs()));
    }

    @Override
    public double discount() {
        return config.discount();
    }

    @Override
    public void close() {
        networks.close();
    }
}
