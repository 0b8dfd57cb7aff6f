package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model of known quality: the true world itself, or the true world with one fault. Its features
 * are the true quantities.
 */
final class KnownModel implements WorldModel, DecodesFrames, YieldsFeatures {
    private static final String PLACE = "place";
    private static final int CONTEXT = 3;
    private static final int STREAM = 3;

    private final List<Kept> kept = new ArrayList<>();
    private final WitnessedWorld world;
    private final Worth worth;

    /** Its fault, if any. */
    enum Worth {
        ORACLE,
        COPY_LAST,
        RANDOM,
        ACTION_BLIND,
        DELAYED,
        COLOUR_BLIND,
        FROZEN_BALL
    }

    /**
     * The meaning of a belief: the true moment, the one before it, and the last one seen.
     *
     * @param number of the belief, from which noise is drawn
     */
    private record Kept(int number, Twin now, Twin before, Twin seen) {}

    KnownModel(WitnessedWorld world, Worth worth) {
        this.world = world;
        this.worth = worth;
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                worth.name(),
                "test",
                world.name(),
                world.inputs(),
                Optional.of(FrameShape.square(64)),
                CONTEXT,
                Integer.BYTES,
                0);
    }

    private Belief belief(Kept moment) {
        kept.add(moment);
        return new Belief(
                List.of(
                        new Part(
                                PLACE,
                                Tensor.owning(new long[] {1}, new int[] {kept.size() - 1}))));
    }

    private Kept kept(Belief belief) {
        return kept.get(belief.tensor(PLACE).getInt(0));
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream()
                .map(context -> {
                    List<Frame> frames = context.frames();
                    Twin now = world.moment(frames).orElseThrow();
                    Twin before =
                            frames.size() < 2
                                    ? now
                                    : world.moment(frames.subList(0, frames.size() - 1))
                                            .orElse(now);
                    return belief(new Kept(kept.size(), now, before, now));
                })
                .toList();
    }

    private Kept next(Kept from, Input input, Noise luck) {
        Input heard = worth == Worth.ACTION_BLIND ? world.inputs().idle() : input;
        Twin now = worth == Worth.COPY_LAST ? from.now() : from.now().step(heard, luck.onStream(0));
        return new Kept(kept.size(), now, from.now(), from.seen());
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            Kept next = next(kept(beliefs.get(i)), inputs.get(i), luck.get(i));
            steps.add(new Step(belief(next), forecast(next)));
        }
        return steps;
    }

    /** Returns what the step really earned; nobody asks unless the model says that it can tell. */
    private static Readings forecast(Kept next) {
        return next.now()
                .outcome()
                .map(truth -> Readings.forecast(truth.reward(), truth.terminated() ? 0 : 1))
                .orElse(Readings.NONE);
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            Kept foreseen = next(kept(beliefs.get(i)), inputs.get(i), luck.get(i));
            double surprise = -SquaredError.psnr(look(foreseen), eye(frames.get(i)));
            Twin now =
                    foreseen.now().frame().equals(frames.get(i))
                            ? foreseen.now()
                            : world.moment(List.of(frames.get(i))).orElse(foreseen.now());
            steps.add(
                    new Step(
                            belief(new Kept(kept.size(), now, foreseen.before(), now)),
                            Readings.NONE.withSurprise(surprise, Optional.empty())));
        }
        return steps;
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(this::kept).map(this::look).toList();
    }

    /** Returns the model's picture of a moment. */
    private Frame look(Kept moment) {
        return worth == Worth.RANDOM ? noise(moment) : eye(shown(moment).frame());
    }

    /** Returns the moment that is shown instead of the current one. */
    private Twin shown(Kept moment) {
        return switch (worth) {
            case DELAYED -> moment.before();
            case FROZEN_BALL ->
                    moment.now()
                            .with("ball.x", value(moment.seen(), "ball.x"))
                            .with("ball.y", value(moment.seen(), "ball.y"));
            default -> moment.now();
        };
    }

    private Frame eye(Frame frame) {
        if (worth != Worth.COLOUR_BLIND) {
            return frame;
        }
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        for (int i = 0; i < rgb.length; i += Frame.CHANNELS) {
            int sum = (rgb[i] & 0xFF) + (rgb[i + 1] & 0xFF) + (rgb[i + 2] & 0xFF);
            rgb[i] = rgb[i + 1] = rgb[i + 2] = (byte) (sum / Frame.CHANNELS);
        }
        return Frame.of(frame.width(), frame.height(), rgb);
    }

    private static Frame noise(Kept moment) {
        Noise noise = new Noise(moment.number(), STREAM, 0);
        byte[] rgb = new byte[64 * 64 * Frame.CHANNELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) noise.below(i, 256);
        }
        return Frame.of(64, 64, rgb);
    }

    private static double value(Twin twin, String factor) {
        return twin.factors().stream()
                .filter(each -> each.factor().name().equals(factor))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(this::kept).map(this::features).toList();
    }

    private float[] features(Kept moment) {
        List<FactorValue> factors = shown(moment).factors();
        float[] values = new float[factors.size()];
        Noise noise = new Noise(moment.number(), STREAM, 1);
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    worth == Worth.RANDOM ? noise.uniform(i) : (float) factors.get(i).value() / 64;
        }
        return values;
    }

    @Override
    public void close() {
        // Nothing outside the heap to release.
    }
}
