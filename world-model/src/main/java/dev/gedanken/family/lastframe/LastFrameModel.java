package dev.gedanken.family.lastframe;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ReadsEarlierBeliefs;
import dev.gedanken.tensor.ElementType;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/** Predicts that the world stays as it was last seen: the copy-last-frame baseline. */
public final class LastFrameModel implements WorldModel, DecodesFrames, ReadsEarlierBeliefs {
    private static final String PIXELS = "pixels";

    private final ModelCard card;

    /** Creates a model of frames with the card's shape and inputs. */
    public LastFrameModel(ModelCard card) {
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream().map(context -> belief(context.last())).toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return beliefs.stream().map(belief -> new Step(belief, Readings.NONE)).toList();
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        return frames.stream().map(frame -> new Step(belief(frame), Readings.NONE)).toList();
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return beliefs.stream().map(LastFrameModel::frame).toList();
    }

    private static Belief belief(Frame frame) {
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        long[] shape = {frame.height(), frame.width(), Frame.CHANNELS};
        return new Belief(List.of(new Part(PIXELS, Tensor.owning(shape, rgb))));
    }

    private static Frame frame(Belief belief) {
        Tensor pixels = belief.tensor(PIXELS);
        long[] shape = pixels.shape();
        return Frame.of((int) shape[1], (int) shape[0], pixels.encode());
    }

    /** Schema 1 held the same bytes as float32. */
    @Override
    public Belief current(Belief stored) {
        Tensor pixels = stored.tensor(PIXELS);
        if (pixels.type() == ElementType.UINT8) {
            return stored;
        }
        byte[] rgb = new byte[pixels.size()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(pixels.get(i));
        }
        return new Belief(List.of(new Part(PIXELS, Tensor.owning(pixels.shape(), rgb))));
    }

    @Override
    public void close() {
        // Nothing outside the heap to release.
    }
}
