package dev.gedanken.evaluate.axes;

import dev.gedanken.data.Episode;
import dev.gedanken.model.Context;
import dev.gedanken.play.WorldPolicy;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * What really happened in an episode from some step on: a context, and what followed it.
 *
 * @param seed the seed the episode started from
 * @param skipped how many steps came before the context
 * @param context how many steps the context has
 * @param frames from the context's first on
 * @param inputs the inputs between them, one fewer
 * @param factors the true factors of each frame; empty if unknown
 * @param twins the true moments of the frames; none for a recording
 */
record AxisEpisode(
        long seed,
        int skipped,
        int context,
        List<Frame> frames,
        List<Input> inputs,
        List<List<FactorValue>> factors,
        List<Twin> twins) {

    AxisEpisode {
        frames = List.copyOf(frames);
        inputs = List.copyOf(inputs);
        factors = List.copyOf(factors);
        twins = List.copyOf(twins);
    }

    /** Plays an episode with a policy of the world, under the same noise as in play. */
    static AxisEpisode play(
            TrueWorld world, PolicyKind policy, long seed, int skipped, int context, int horizon) {
        Twin twin = world.start(seed);
        for (int step = 0; step < skipped; step++) {
            Noise luck = Noise.at(seed, step);
            twin = twin.step(WorldPolicy.choose(world, twin, policy, luck), luck);
        }
        List<Twin> twins = new ArrayList<>(List.of(twin));
        List<Input> inputs = new ArrayList<>();
        for (int step = skipped; step < skipped + context + horizon; step++) {
            Noise luck = Noise.at(seed, step);
            Input input = WorldPolicy.choose(world, twin, policy, luck);
            twin = twin.step(input, luck);
            inputs.add(input);
            twins.add(twin);
        }
        return ofTwins(seed, skipped, context, twins, inputs);
    }

    /** Returns the episode of moments and the inputs between them. */
    static AxisEpisode ofTwins(
            long seed, int skipped, int context, List<Twin> twins, List<? extends Input> inputs) {
        return new AxisEpisode(
                seed,
                skipped,
                context,
                twins.stream().map(Twin::frame).toList(),
                List.copyOf(inputs),
                twins.stream().map(Twin::factors).toList(),
                twins);
    }

    /** Returns a part of a recorded episode. */
    static AxisEpisode recorded(Episode episode, int skipped, int context, int horizon) {
        int end = skipped + context + horizon;
        return new AxisEpisode(
                episode.seed(),
                skipped,
                context,
                episode.frames().subList(skipped, end + 1),
                List.copyOf(episode.actions().subList(skipped, end)),
                RecordedFactors.of(episode).subList(skipped, end + 1),
                List.of());
    }

    /** Returns the same episode with a context that begins and ends a number of steps later. */
    AxisEpisode later(int steps) {
        return new AxisEpisode(
                seed,
                skipped + steps,
                context,
                frames.subList(steps, frames.size()),
                inputs.subList(steps, inputs.size()),
                factors.subList(steps, factors.size()),
                twins.isEmpty() ? twins : twins.subList(steps, twins.size()));
    }

    /** Returns the same episode without what happens later than a number of steps after the context. */
    AxisEpisode until(int horizon) {
        int end = context + horizon;
        return new AxisEpisode(
                seed,
                skipped,
                context,
                frames.subList(0, end + 1),
                inputs.subList(0, end),
                factors.subList(0, end + 1),
                twins.isEmpty() ? twins : twins.subList(0, end + 1));
    }

    /** Returns what the model sees before it continues alone. */
    Context seen() {
        return new Context(frames.subList(0, context + 1), inputs.subList(0, context));
    }

    /**
     * Returns the context that ends a number of steps after this one's, of the same length where
     * possible.
     */
    Context seenUpTo(int horizon) {
        int end = context + horizon;
        int from = end - context;
        return new Context(frames.subList(from, end + 1), inputs.subList(from, end));
    }

    /** Returns the true frame a number of steps after the context. */
    Frame frameAt(int horizon) {
        return frames.get(context + horizon);
    }

    /** Returns the true moment a number of steps after the context. */
    Twin twinAt(int horizon) {
        return twins.get(context + horizon);
    }

    /** Returns whether the true episode ended at or before a number of steps after the context. */
    boolean isOverAt(int horizon) {
        return twins.subList(0, context + horizon + 1).stream()
                .anyMatch(twin -> twin.outcome().filter(Outcome::terminated).isPresent());
    }

    /** Returns the true factors a number of steps after the context. */
    List<FactorValue> factorsAt(int horizon) {
        return factors.get(context + horizon);
    }

    /** Returns the input of the step that led to the frame at a horizon. */
    Input inputTo(int horizon) {
        return inputs.get(context + horizon - 1);
    }

    /** Returns the inputs of the steps up to a horizon. */
    List<Input> inputsTo(int horizon) {
        return inputs.subList(context, context + horizon);
    }

    /** Returns how many steps follow the context. */
    int horizon() {
        return inputs.size() - context;
    }

    /** Returns the noise of the step that leads to a horizon. */
    Noise luckTo(int horizon) {
        return Noise.at(seed, (long) skipped + context + horizon - 1);
    }
}
