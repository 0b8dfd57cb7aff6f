package dev.gedanken.app.testing;

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
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model for tests: its belief is the grey level that it shows. Imagining adds ten times the action's index;
 * observing takes the top left pixel of the frame, which surprises it by as many nats as it is bright.
 */
public final class GreyModel implements WorldModel, DecodesFrames, HasKnobs, ShowsLatentViews {
    private static final Knob TEMPERATURE =
            new Knob(Knob.TEMPERATURE, 0, 2, 0.5, Knob.Kind.CONTINUOUS);
    private static final int SIZE = 64;

    private final ActionSpace actions;
    private final float temperature;
    private final AtomicBoolean isClosed;
    private boolean fails;

    GreyModel(ActionSpace actions) {
        this(actions, 0.5f, new AtomicBoolean());
    }

    private GreyModel(ActionSpace actions, float temperature, AtomicBoolean isClosed) {
        this.actions = actions;
        this.temperature = temperature;
        this.isClosed = isClosed;
    }

    /** Makes every further step fail. */
    public void fail() {
        fails = true;
    }

    /** Returns whether it was closed. */
    public boolean isClosed() {
        return isClosed.get();
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                "grey",
                "test",
                "bricks",
                actions,
                Optional.of(FrameShape.square(SIZE)),
                10,
                Float.BYTES,
                1);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream().map(context -> grey(0)).toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> noise) {
        if (fails) {
            throw new IllegalStateException("asked to fail");
        }
        List<Step> next = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            int index = ((Action) inputs.get(row)).index();
            next.add(imagined(grey(level(beliefs.get(row)) + 10 * index)));
        }
        return next;
    }

    private static Step imagined(Belief belief) {
        return new Step(
                belief,
                Readings.NONE.withUncertainty(level(belief), Optional.of(map("Grey", belief))));
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> noise) {
        List<Step> next = new ArrayList<>();
        for (Frame frame : frames) {
            Step step = imagined(grey(frame.channel(0, 0, 0)));
            Belief belief = step.belief();
            next.add(
                    new Step(
                            belief,
                            step.readings()
                                    .withSurprise(
                                            level(belief), Optional.of(map("Surprise", belief)))));
        }
        return next;
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(GreyModel::picture).toList();
    }

    private static Frame picture(Belief belief) {
        byte[] rgb = new byte[SIZE * SIZE * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) level(belief));
        return Frame.of(SIZE, SIZE, rgb);
    }

    private static Belief grey(int level) {
        return new Belief(
                List.of(new Belief.Part("grey", Tensor.of(new long[] {1}, level & 0xFF))));
    }

    /** Returns the grey level of a belief. */
    public static int level(Belief belief) {
        return (int) belief.tensor("grey").get(0);
    }

    @Override
    public List<Knob> knobs() {
        return List.of(TEMPERATURE);
    }

    @Override
    public KnobValues knobValues() {
        return KnobValues.of(Knob.TEMPERATURE, temperature);
    }

    @Override
    public WorldModel withKnobs(KnobValues values) {
        KnobValues all = knobValues().with(values, knobs());
        float other = (float) all.value(Knob.TEMPERATURE).orElseThrow();
        return new GreyModel(actions, other, isClosed);
    }

    @Override
    public List<LatentView> views(Belief belief) {
        float share = level(belief) / 255f;
        return List.of(
                map("Grey", belief),
                new LatentView.Slots(
                        "Slots", Tensor.of(new long[] {2, 1, 2}, share, 0, 1 - share, 1)),
                new LatentView.Attention(
                        "Attention", Tensor.of(new long[] {2, 1, 2}, share, 0, 0, 1 - share)));
    }

    private static LatentView.ScalarGrid map(String name, Belief belief) {
        return new LatentView.ScalarGrid(
                name, Tensor.of(new long[] {1, 1}, level(belief)), 0, 255, "levels");
    }

    @Override
    public void close() {
        isClosed.set(true);
    }
}
