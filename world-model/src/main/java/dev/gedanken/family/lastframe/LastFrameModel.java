package dev.gedanken.family.lastframe;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;

/** Believes that the world stays as it was last seen: the copy-last-frame baseline. */
public final class LastFrameModel implements WorldModel {
    private static final String PIXELS = "pixels";

    private final ModelCard card;

    /** Creates a model of frames with the card's size and actions. */
    public LastFrameModel(ModelCard card) {
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Belief> begin(List<Context> contexts) {
        return contexts.stream().map(context -> belief(context.frames().getLast())).toList();
    }

    @Override
    public List<Belief> imagine(List<Belief> beliefs, List<Action> actions, List<Noise> noise) {
        return List.copyOf(beliefs);
    }

    @Override
    public List<Belief> observe(
            List<Belief> beliefs, List<Action> actions, List<Frame> frames, List<Noise> noise) {
        return frames.stream().map(LastFrameModel::belief).toList();
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(LastFrameModel::frame).toList();
    }

    private static Belief belief(Frame frame) {
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        float[] values = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = rgb[i] & 0xFF;
        }
        long[] shape = {frame.height(), frame.width(), Frame.CHANNELS};
        return new Belief(List.of(new Part(PIXELS, Tensor.owning(shape, values))));
    }

    private static Frame frame(Belief belief) {
        Tensor pixels = belief.tensor(PIXELS);
        long[] shape = pixels.shape();
        float[] values = pixels.toArray();
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(values[i]);
        }
        return Frame.of((int) shape[1], (int) shape[0], rgb);
    }

    @Override
    public void close() {
        // It holds nothing outside the heap.
    }
}
