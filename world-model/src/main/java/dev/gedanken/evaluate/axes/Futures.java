package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Context;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the true world would have continued with other inputs, under the same noise. */
final class Futures {
    /** Most inputs that are tried one by one. */
    private static final int MOST_INPUTS = 16;

    /** How many inputs are drawn from a space that cannot be enumerated. */
    private static final int DRAWN = 5;

    private static final int INPUT_STREAM = 841;

    private Futures() {}

    /**
     * Returns the true moments after a context with other inputs, the context's own first.
     *
     * @param inputs of the steps that follow
     */
    static AxisEpisode with(AxisEpisode episode, List<Input> inputs) {
        List<Twin> twins = new ArrayList<>(episode.twins().subList(0, episode.context() + 1));
        List<Input> taken = new ArrayList<>(episode.inputs().subList(0, episode.context()));
        for (int i = 0; i < inputs.size(); i++) {
            twins.add(twins.getLast().step(inputs.get(i), episode.luckTo(i + 1)));
            taken.add(inputs.get(i));
        }
        return AxisEpisode.ofTwins(
                episode.seed(), episode.skipped(), episode.context(), twins, taken);
    }

    /**
     * Returns the same episode with the same inputs and noise from another first moment, up to a
     * horizon.
     */
    static AxisEpisode from(Twin start, AxisEpisode episode, int horizon) {
        List<Twin> twins = new ArrayList<>(List.of(start));
        int steps = episode.context() + horizon;
        for (int i = 0; i < steps; i++) {
            Noise luck = Noise.at(episode.seed(), (long) episode.skipped() + i);
            twins.add(twins.getLast().step(episode.inputs().get(i), luck));
        }
        return AxisEpisode.ofTwins(
                episode.seed(),
                episode.skipped(),
                episode.context(),
                twins,
                episode.inputs().subList(0, steps));
    }

    /**
     * Returns the alternative inputs to try: all of them if they can be enumerated, or a random
     * sample.
     */
    static List<Input> alternatives(InputSpace space, long seed) {
        List<Input> counted = List.copyOf(space.enumerated());
        if (!counted.isEmpty() && counted.size() <= MOST_INPUTS) {
            return counted;
        }
        List<Input> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            drawn.add(space.sample(new Noise(seed, INPUT_STREAM, i)));
        }
        return List.copyOf(drawn);
    }

    /** Returns an input held for some steps. */
    static List<Input> held(Input input, int steps) {
        return Collections.nCopies(steps, input);
    }

    /**
     * Returns the last observation without its past, which is all that an edited picture leaves.
     */
    static Context only(Frame frame) {
        return new Context(List.of(frame), List.of());
    }
}
