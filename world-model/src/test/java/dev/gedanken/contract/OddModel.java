package dev.gedanken.contract;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionVector;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentAction;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.Noise;
import dev.gedanken.world.VectorSpace;
import dev.gedanken.world.VectorSpace.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A model that has little in common with others: it sees frames that are not square and draws none,
 * has no true world, takes continuous or latent inputs, carries a memory that grows, has its own
 * policy, and is slow.
 */
public final class OddModel implements WorldModel, Acts, YieldsFeatures, ForecastsReward {
    /** The frames that it sees. */
    public static final FrameShape SHAPE = new FrameShape(20, 12);

    /** Continuous control. */
    public static final InputSpace VECTOR =
            new VectorSpace(
                    List.of(
                            new Component(
                                    "steer", -1, 1, 0, List.of("LEFT"), List.of("RIGHT"), "LEFT_X"),
                            new Component("throttle", 0, 1, 0, List.of(), List.of("UP"), "")));

    /** Latent actions. */
    public static final InputSpace CODES =
            new LatentCodes(3, 0, List.of(List.of(), List.of("A"), List.of("D")));

    private static final int NUMBERS = 4;
    private static final int MEMORY_PER_STEP = 8;
    private static final int MOST_MEMORY = 256;
    private static final long SLOW_NANOS = 300_000;

    private final InputSpace inputs;

    /** Creates a model that understands some inputs. */
    public OddModel(InputSpace inputs) {
        this.inputs = inputs;
    }

    /** Returns contexts from which it can start. */
    public static List<Context> starts() {
        List<Context> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(new Context(List.of(picture(40 * i)), List.of()));
        }
        return List.copyOf(starts);
    }

    /** Returns a plain picture with its shape. */
    public static Frame picture(int grey) {
        byte[] rgb = new byte[SHAPE.width() * SHAPE.height() * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) grey);
        return Frame.of(SHAPE.width(), SHAPE.height(), rgb);
    }

    @Override
    public ModelCard card() {
        long bytes = Float.BYTES * NUMBERS + Integer.BYTES + MOST_MEMORY;
        return new ModelCard("odd", "odd", "", inputs, Optional.of(SHAPE), 0, bytes, 0);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        List<Belief> beliefs = new ArrayList<>();
        for (int row = 0; row < contexts.size(); row++) {
            float[] numbers = new float[NUMBERS];
            Arrays.fill(numbers, contexts.get(row).last().channel(0, 0, 0) / 255f);
            numbers[0] += luck.get(row).uniform(0) / 100;
            beliefs.add(belief(numbers, new byte[0], 0));
        }
        return List.copyOf(beliefs);
    }

    private static Belief belief(float[] numbers, byte[] memory, int steps) {
        return new Belief(
                List.of(
                        new Belief.Part("numbers", Tensor.of(new long[] {NUMBERS}, numbers)),
                        new Belief.Part(
                                "memory", Tensor.owning(new long[] {memory.length}, memory)),
                        new Belief.Part(
                                "steps", Tensor.owning(new long[] {1}, new int[] {steps}))));
    }

    @Override
    public List<Step> imagine(List<Belief> beliefs, List<? extends Input> taken, List<Noise> luck) {
        LockSupport.parkNanos(SLOW_NANOS);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            steps.add(step(beliefs.get(row), number(taken.get(row)), luck.get(row), 0));
        }
        return List.copyOf(steps);
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> taken,
            List<Frame> frames,
            List<Noise> luck) {
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            float seen = frames.get(row).channel(0, 0, 0) / 255f;
            steps.add(step(beliefs.get(row), number(taken.get(row)), luck.get(row), seen));
        }
        return List.copyOf(steps);
    }

    private static Step step(Belief before, float input, Noise luck, float seen) {
        float[] numbers = before.tensor("numbers").toArray();
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = 0.9f * numbers[i] + 0.1f * input + 0.01f * luck.uniform(i) + seen / 8;
        }
        byte[] memory = before.tensor("memory").encode();
        int length = Math.min(MOST_MEMORY, memory.length + MEMORY_PER_STEP);
        int forgotten = memory.length + MEMORY_PER_STEP - length;
        byte[] longer = Arrays.copyOfRange(memory, forgotten, forgotten + length);
        longer[length - 1] = (byte) Math.round(100 * numbers[0]);
        Belief belief = belief(numbers, longer, before.tensor("steps").getInt(0) + 1);
        return new Step(belief, Readings.forecast(numbers[0], 1));
    }

    private static float number(Input input) {
        return switch (input) {
            case Action action -> action.index();
            case LatentAction.Code(int index) -> index;
            case ActionVector(List<Float> values) -> values.getFirst() + values.getLast();
            case LatentAction.Vector(List<Float> values) -> values.getFirst();
        };
    }

    @Override
    public List<Choice> act(List<Belief> beliefs, List<Noise> luck) {
        return luck.stream().map(each -> new Choice(inputs.sample(each), List.of())).toList();
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(belief -> belief.tensor("numbers").toArray()).toList();
    }

    @Override
    public void close() {
        // Nothing outside the heap to release.
    }
}
