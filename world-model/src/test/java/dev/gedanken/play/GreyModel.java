package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.scene.Scene;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.truth.SceneWorld;
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

/**
 * A model for tests: its belief is the grey level that it shows. Imagining adds the action's index
 * and some noise; observing takes the top left pixel of the frame.
 */
public final class GreyModel implements WorldModel, DecodesFrames, HasKnobs {
    public static final int SIZE = 64;
    public static final int CONTEXT_STEPS = 10;

    private static final Knob TEMPERATURE =
            new Knob(Knob.TEMPERATURE, 0, 2, 0.5, Knob.Kind.CONTINUOUS);

    private final ActionSpace actions;
    private final float temperature;

    public GreyModel(ActionSpace actions, float temperature) {
        this.actions = actions;
        this.temperature = temperature;
    }

    /** Returns a player of this model and a scene. */
    public static Player beside(Scene<?> scene, float temperature) {
        return Player.beside(
                new GreyModel(scene.actions(), temperature),
                new SceneWorld(scene, FrameShape.square(SIZE)));
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                "grey",
                "test",
                "bricks",
                actions,
                Optional.of(FrameShape.square(SIZE)),
                CONTEXT_STEPS,
                Float.BYTES,
                1);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream().map(context -> seen(context.last())).toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> noise) {
        List<Step> next = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            float luck = noise.get(row).uniform(0) * 50 * temperature;
            int index = ((Action) inputs.get(row)).index();
            Belief belief = grey(level(beliefs.get(row)) + 10 * index + luck);
            next.add(new Step(belief, Readings.forecast(index, 1)));
        }
        return next;
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> noise) {
        return frames.stream().map(frame -> new Step(seen(frame), Readings.NONE)).toList();
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(GreyModel::picture).toList();
    }

    private static Frame picture(Belief belief) {
        byte[] rgb = new byte[SIZE * SIZE * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) (int) level(belief));
        return Frame.of(SIZE, SIZE, rgb);
    }

    private static Belief seen(Frame frame) {
        return grey(frame.channel(0, 0, 0));
    }

    private static Belief grey(float level) {
        return new Belief(List.of(new Belief.Part("grey", Tensor.of(new long[] {1}, level % 256))));
    }

    private static float level(Belief belief) {
        return belief.tensor("grey").get(0);
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
        return new GreyModel(actions, (float) all.value(Knob.TEMPERATURE).orElseThrow());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
