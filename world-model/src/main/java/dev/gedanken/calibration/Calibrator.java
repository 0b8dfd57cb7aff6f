package dev.gedanken.calibration;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.WorldPolicy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Fits how much surprise really follows a model's uncertainty, beside the true world. */
public final class Calibrator {
    /** These seeds are neither trained nor scored on. */
    private static final long FIRST_SEED = 9_400_000;

    private static final int EPISODES = 16;
    private static final int STEPS = 40;

    private final WorldModel model;
    private final TrueWorld world;
    private final int context;
    private final PolicyKind policy;
    private final List<Twin> twins = new ArrayList<>();

    /**
     * Creates a calibrator.
     *
     * @param context how many true steps the model sees first
     */
    public Calibrator(WorldModel model, TrueWorld world, int context) {
        this.model = model;
        this.world = world;
        this.context = context;
        this.policy =
                world.policies().contains(PolicyKind.MIXED) ? PolicyKind.MIXED : PolicyKind.RANDOM;
    }

    /**
     * Lets the model observe held-out episodes and fits; takes seconds. Returns nothing if the model
     * does not report both uncertainty and surprise.
     *
     * @param progress receives the share done, in [0, 1]
     */
    public Optional<Calibration> fit(DoubleConsumer progress) {
        List<Belief> beliefs = begun();
        Reliability reliability = new Reliability();
        for (int step = context; step < context + STEPS; step++) {
            List<Input> inputs = play(step);
            List<Frame> frames = twins.stream().map(Twin::frame).toList();
            List<Step> observed =
                    model.observe(beliefs, inputs, frames, luck(step, NoiseStreams.MODEL));
            observed.forEach(each -> reliability.add(each.readings()));
            beliefs = observed.stream().map(Step::belief).toList();
            progress.accept((step + 1.0 - context) / STEPS);
        }
        double error = reliability.error();
        CalibrationCurve curve = CalibrationCurve.fit(reliability);
        return Double.isNaN(error) || curve.knots().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Calibration(
                                Calibration.SCHEMA_VERSION,
                                List.of(FIRST_SEED, FIRST_SEED + EPISODES - 1),
                                EPISODES * STEPS,
                                reliability.isOfCells(),
                                error,
                                curve.knots()));
    }

    private List<Belief> begun() {
        List<List<Frame>> frames = new ArrayList<>();
        List<List<Input>> inputs = new ArrayList<>();
        for (int i = 0; i < EPISODES; i++) {
            twins.add(world.start(FIRST_SEED + i));
            frames.add(new ArrayList<>(List.of(twins.get(i).frame())));
            inputs.add(new ArrayList<>());
        }
        for (int step = 0; step < context; step++) {
            List<Input> chosen = play(step);
            for (int i = 0; i < EPISODES; i++) {
                inputs.get(i).add(chosen.get(i));
                frames.get(i).add(twins.get(i).frame());
            }
        }
        List<Context> seen = new ArrayList<>();
        for (int i = 0; i < EPISODES; i++) {
            seen.add(new Context(frames.get(i), inputs.get(i)));
        }
        return model.begin(seen, luck(context, NoiseStreams.BEGIN));
    }

    /** Plays a step of every episode and returns the inputs. */
    private List<Input> play(int step) {
        List<Noise> luck = luck(step);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < EPISODES; i++) {
            Input input = WorldPolicy.choose(world, twins.get(i), policy, luck.get(i));
            inputs.add(input);
            twins.set(i, twins.get(i).step(input, luck.get(i)));
        }
        return inputs;
    }

    private static List<Noise> luck(int step, int stream) {
        return luck(step).stream().map(noise -> noise.onStream(stream)).toList();
    }

    private static List<Noise> luck(int step) {
        List<Noise> luck = new ArrayList<>();
        for (int i = 0; i < EPISODES; i++) {
            luck.add(Noise.at(FIRST_SEED + i, step));
        }
        return luck;
    }
}
