package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.Context;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * The last frames and the actions between them: the model's entire belief.
 *
 * <p>A belief has a part for each frame, {@code (frame, frame, 3) uint8}, oldest first. Parts are
 * stored by content, so that a step costs one new frame and not a whole stack.
 *
 * @param frames oldest first, as many as the model sees
 * @param actions between them, one fewer, as indices
 */
record FrameStack(List<Frame> frames, List<Integer> actions) {
    private static final String FRAME = "frame";
    private static final String ACTIONS = "actions";

    FrameStack {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
    }

    /**
     * Returns the stack at the end of a context; the first frame is repeated for the time before
     * it.
     */
    static FrameStack of(Context context, int past) {
        List<Frame> frames = new ArrayList<>();
        List<Integer> actions = new ArrayList<>();
        int count = context.frames().size();
        for (int i = count - past; i < count; i++) {
            frames.add(context.frames().get(Math.max(0, i)));
            if (i > count - past) {
                actions.add(i > 0 ? index(context.inputs().get(i - 1)) : 0);
            }
        }
        return new FrameStack(frames, actions);
    }

    /** Returns the stack in a belief. */
    static FrameStack of(Belief belief, DiffusionConfig config) {
        int side = config.frameSize();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < config.past(); i++) {
            frames.add(Frame.of(side, side, belief.tensor(FRAME + i).encode()));
        }
        Tensor taken = belief.tensor(ACTIONS);
        List<Integer> actions = new ArrayList<>();
        for (int i = 0; i < config.past() - 1; i++) {
            actions.add(taken.getInt(i));
        }
        return new FrameStack(frames, actions);
    }

    /** Returns the latest frame. */
    Frame last() {
        return frames.getLast();
    }

    /** Returns the stack one step later. */
    FrameStack then(int action, Frame next) {
        List<Frame> later = new ArrayList<>(frames.subList(1, frames.size()));
        later.add(next);
        List<Integer> taken = withAction(action);
        return new FrameStack(later, taken.subList(1, taken.size()));
    }

    /** Returns the stack as a belief. */
    Belief belief() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            byte[] rgb = new byte[frame.rgb().remaining()];
            frame.copyTo(rgb, 0);
            long[] shape = {frame.height(), frame.width(), Frame.CHANNELS};
            parts.add(new Part(FRAME + i, Tensor.owning(shape, rgb)));
        }
        byte[] taken = new byte[actions.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = (byte) (int) actions.get(i);
        }
        parts.add(new Part(ACTIONS, Tensor.owning(new long[] {taken.length}, taken)));
        return new Belief(parts);
    }

    private List<Integer> withAction(int action) {
        List<Integer> taken = new ArrayList<>(actions);
        taken.add(action);
        return taken;
    }

    /** Returns the frames as channels in [−1, 1], {@code (1, 3·past, frame, frame)}. */
    NDArray past(NDManager scope) {
        NDArray pixels = DiffusionBatches.signed(FrameTensors.on(scope, frames));
        Shape shape = pixels.getShape();
        return pixels.reshape(1, shape.get(0) * shape.get(1), shape.get(2), shape.get(3));
    }

    /** Returns the past actions and the current one, {@code (1, past) int64}. */
    NDArray actions(NDManager scope, int action) {
        long[] indices = withAction(action).stream().mapToLong(Integer::longValue).toArray();
        return scope.create(indices, new Shape(1, indices.length));
    }

    /** Returns the brightness of every frame, {@code (past, frame, frame)} in [0, 1]. */
    Tensor brightness() {
        return Brightness.of(frames);
    }

    /**
     * Returns the index of an action.
     *
     * @throws BadInputException if the input is not an action
     */
    static int index(Input input) {
        if (input instanceof Action action) {
            return action.index();
        }
        throw BadInputException.of("worldmodel.diffusion.input", input);
    }
}
