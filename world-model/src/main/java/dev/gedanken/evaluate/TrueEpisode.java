package dev.gedanken.evaluate;

import dev.gedanken.model.Context;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.Player;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What really happened in an episode from some step on: a context, and what followed it.
 *
 * @param seed the seed the episode started from
 * @param skipped how many steps came before the context
 * @param context how many steps the context has
 * @param frames from the context's first frame on
 * @param inputs the inputs between them, one fewer
 * @param masks which object each pixel shows, by horizon, where that was kept and the world knows
 */
record TrueEpisode(
        long seed,
        int skipped,
        int context,
        List<Frame> frames,
        List<Input> inputs,
        Map<Integer, ObjectMask> masks) {

    TrueEpisode {
        frames = List.copyOf(frames);
        inputs = List.copyOf(inputs);
        masks = Map.copyOf(masks);
    }

    /**
     * Plays an episode with a policy of the world, under the same noise as in play.
     *
     * @param keepsMask at which horizons the mask is kept, which takes as much memory as a third of
     *     a frame
     */
    static TrueEpisode play(
            TrueWorld world,
            PolicyKind policy,
            long seed,
            int skipped,
            int context,
            int horizon,
            IntPredicate keepsMask) {
        List<Frame> frames = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        Map<Integer, ObjectMask> masks = new HashMap<>();
        Twin twin = world.start(seed);
        for (int step = 0; step < skipped + context + horizon; step++) {
            Noise luck = Noise.at(seed, step);
            Input input = twin.choose(policy, luck);
            if (step >= skipped) {
                frames.add(twin.frame());
                inputs.add(input);
            }
            twin = twin.step(input, luck);
            int reached = step + 1 - skipped - context;
            if (reached > 0 && keepsMask.test(reached)) {
                twin.mask().ifPresent(mask -> masks.put(reached, mask));
            }
        }
        frames.add(twin.frame());
        return new TrueEpisode(seed, skipped, context, frames, inputs, masks);
    }

    /** Returns what the model sees before it continues alone. */
    Context seen() {
        return new Context(frames.subList(0, context + 1), inputs.subList(0, context));
    }

    /** Returns where play begins after the context. */
    Player.Origin origin() {
        return new Player.Origin(seed, skipped + context, PlaySource.MODEL);
    }

    /** Returns the true frame a number of steps after the context. */
    Frame frameAt(int horizon) {
        return frames.get(context + horizon);
    }

    /** Returns which object each pixel of the true frame shows, where that was kept. */
    Optional<ObjectMask> maskAt(int horizon) {
        return Optional.ofNullable(masks.get(horizon));
    }

    /** Returns the input of the step that led to the frame at a horizon. */
    Input inputTo(int horizon) {
        return inputs.get(context + horizon - 1);
    }
}
