package dev.gedanken.app.testing;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.HasLatentViews;
import dev.gedanken.model.HasSurprise;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.model.HasUncertainty;
import dev.gedanken.model.LatentView;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model for tests: its belief is the grey level that it shows. Imagining adds ten times the action's index;
 * observing takes the top left pixel of the frame, which surprises it by as many nats as it is bright.
 */
public final class GreyModel
        implements WorldModel, HasTemperature, HasLatentViews, HasUncertainty, HasSurprise {
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
        return new ModelCard("grey", "test", "bricks", actions, SIZE, 1);
    }

    @Override
    public List<Belief> begin(List<Context> contexts) {
        return contexts.stream().map(context -> grey(0)).toList();
    }

    @Override
    public List<Belief> imagine(List<Belief> beliefs, List<Action> actions, List<Noise> noise) {
        if (fails) {
            throw new IllegalStateException("asked to fail");
        }
        List<Belief> next = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            next.add(grey(level(beliefs.get(row)) + 10 * actions.get(row).index()));
        }
        return next;
    }

    @Override
    public List<Belief> observe(
            List<Belief> beliefs, List<Action> actions, List<Frame> frames, List<Noise> noise) {
        return frames.stream().map(frame -> grey(frame.channel(0, 0, 0))).toList();
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

    /** Returns the grey level that a belief stands for. */
    public static int level(Belief belief) {
        return (int) belief.tensor("grey").get(0);
    }

    @Override
    public float temperature() {
        return temperature;
    }

    @Override
    public WorldModel atTemperature(float other) {
        return new GreyModel(actions, other, isClosed);
    }

    @Override
    public List<LatentView> views(Belief belief) {
        float share = level(belief) / 255f;
        return List.of(
                uncertainty(belief),
                new LatentView.Slots(
                        "Slots", Tensor.of(new long[] {2, 1, 2}, share, 0, 1 - share, 1)),
                new LatentView.Attention(
                        "Attention", Tensor.of(new long[] {2, 1, 2}, share, 0, 0, 1 - share)));
    }

    @Override
    public LatentView.ScalarGrid uncertainty(Belief belief) {
        return new LatentView.ScalarGrid(
                "Grey", Tensor.of(new long[] {1, 1}, level(belief)), 0, 255, "levels");
    }

    @Override
    public List<LatentView.ScalarGrid> surprise(
            List<Belief> before, List<Action> actions, List<Frame> frames) {
        return observe(before, actions, frames, List.of()).stream()
                .map(this::surpriseSeen)
                .toList();
    }

    @Override
    public LatentView.ScalarGrid surpriseSeen(Belief observed) {
        return new LatentView.ScalarGrid(
                "Surprise", Tensor.of(new long[] {1, 1}, level(observed)), 0, 255, "nats");
    }

    @Override
    public void close() {
        isClosed.set(true);
    }
}
