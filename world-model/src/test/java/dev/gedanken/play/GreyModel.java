package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model for tests: its belief is the grey level that it shows. Imagining adds the action's index and some
 * luck; observing takes the top left pixel of the frame.
 */
public final class GreyModel implements WorldModel, HasTemperature {
    public static final int SIZE = 64;

    private final ActionSpace actions;
    private final float temperature;

    public GreyModel(ActionSpace actions, float temperature) {
        this.actions = actions;
        this.temperature = temperature;
    }

    @Override
    public ModelCard card() {
        return new ModelCard("grey", "test", "bricks", actions, SIZE, 1);
    }

    @Override
    public List<Belief> begin(List<Context> contexts) {
        return contexts.stream().map(context -> seen(context.frames().getLast())).toList();
    }

    @Override
    public List<Belief> imagine(List<Belief> beliefs, List<Action> actions, List<Noise> noise) {
        List<Belief> next = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            float luck = noise.get(row).uniform(0) * 50 * temperature;
            next.add(grey(level(beliefs.get(row)) + 10 * actions.get(row).index() + luck));
        }
        return next;
    }

    @Override
    public List<Belief> observe(
            List<Belief> beliefs, List<Action> actions, List<Frame> frames, List<Noise> noise) {
        return frames.stream().map(GreyModel::seen).toList();
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
    public float temperature() {
        return temperature;
    }

    @Override
    public WorldModel atTemperature(float other) {
        return new GreyModel(actions, other);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
