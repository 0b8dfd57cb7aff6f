package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Steps a model through episodes, all of them as one batch, under the same noise as in play. */
record Rollouts(WorldModel model) {
    private static final int SEED_STREAM = 861;

    /** Returns the beliefs at the ends of the contexts. */
    List<Belief> begin(List<AxisEpisode> episodes) {
        return model.begin(
                episodes.stream().map(AxisEpisode::seen).toList(),
                episodes.stream()
                        .map(episode -> new Noise(episode.seed(), NoiseStreams.BEGIN, 0))
                        .toList());
    }

    /** Returns the beliefs one step later, imagined with the recorded inputs. */
    List<Belief> imagine(List<Belief> beliefs, List<AxisEpisode> episodes, int horizon) {
        return imagine(
                beliefs,
                episodes.stream().map(episode -> episode.inputTo(horizon)).toList(),
                luck(episodes, horizon));
    }

    /** Returns the beliefs one step later, imagined with other inputs. */
    List<Belief> imagine(List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return beliefs.isEmpty()
                ? List.of()
                : model.imagine(beliefs, inputs, luck).stream().map(Step::belief).toList();
    }

    /** Returns the steps that see the true frames. */
    List<Step> observe(List<Belief> beliefs, List<AxisEpisode> episodes, int horizon) {
        return model.observe(
                beliefs,
                episodes.stream().map(episode -> episode.inputTo(horizon)).toList(),
                episodes.stream().map(episode -> episode.frameAt(horizon)).toList(),
                luck(episodes, horizon));
    }

    /** Returns the model's noise in the steps that lead to a horizon. */
    static List<Noise> luck(List<AxisEpisode> episodes, int horizon) {
        return episodes.stream()
                .map(episode -> episode.luckTo(horizon).onStream(NoiseStreams.MODEL))
                .toList();
    }

    /**
     * Returns different noise for the step that leads to a horizon.
     *
     * @param draw a number for each future that is drawn
     */
    static Noise redrawn(AxisEpisode episode, int draw, int horizon) {
        Noise seeds = new Noise(episode.seed(), SEED_STREAM, draw);
        return Noise.at(Integer.toUnsignedLong(seeds.bits(0)), episode.luckTo(horizon).step());
    }

    /** Returns the beliefs of an open loop by horizon, the start first: a list of rows for each. */
    List<List<Belief>> open(List<AxisEpisode> episodes, int horizon) {
        List<List<Belief>> all = new ArrayList<>(List.of(begin(episodes)));
        for (int step = 1; step <= horizon; step++) {
            all.add(imagine(all.getLast(), episodes, step));
        }
        return all;
    }

    /**
     * Returns the beliefs reached with each row's own inputs, under its episode's noise.
     *
     * @param rows which episode each belief belongs to
     * @param inputs for each belief, as many as steps
     */
    List<Belief> follow(
            List<Belief> beliefs,
            List<AxisEpisode> episodes,
            int[] rows,
            List<List<Input>> inputs,
            int steps) {
        List<Belief> now = beliefs;
        for (int step = 1; step <= steps; step++) {
            int at = step - 1;
            List<Noise> luck =
                    IntStream.of(rows)
                            .mapToObj(row -> episodes.get(row).luckTo(at + 1))
                            .map(each -> each.onStream(NoiseStreams.MODEL))
                            .toList();
            now = imagine(now, inputs.stream().map(each -> each.get(at)).toList(), luck);
        }
        return now;
    }
}
