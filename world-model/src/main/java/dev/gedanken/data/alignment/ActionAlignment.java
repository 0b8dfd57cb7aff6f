package dev.gedanken.data.alignment;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an action leads from its frame to the next one, as it should, or led to its frame, as in
 * some files.
 *
 * <p>Let x(t) be the frame, a(t) the action stored with it, and m(t) the motion from x(t) to x(t +
 * 1), as measured by {@link FrameNumbers}. The question is what a motion says about an action
 * beyond what is already known: the two actions before, the other one of a(t) and a(t + 1), the
 * positions in x(t), and the two motions before, so that motion that merely continues says nothing.
 * If actions lead to the next frame, m(t) predicts a(t), and says nothing about a(t + 1) except how
 * the player reacts to it. If actions led to their frame, m(t) predicts a(t + 1), and says nothing
 * about a(t) that m(t − 1) has not said. This is Granger causality (1969) applied to actions. How
 * well something is predicted is the share of the actions' variance that a linear regression
 * explains on held-out steps.
 *
 * <p>A file is off by one if a(t + 1) is predicted clearly, and better than a(t); if neither is
 * predicted, there is no verdict.
 *
 * @param leadingOn the share of a(t) that m(t) explains, at most 1; at or below 0 if it explains
 *     nothing
 * @param ledHere the share of a(t + 1) that m(t) explains
 * @param ledHereScore the mean of that over blocks of steps, divided by its standard error
 */
public record ActionAlignment(double leadingOn, double ledHere, double ledHereScore) {
    private static final int MOST_EPISODES = 24;
    private static final int MOST_STEPS = 4_800;
    private static final int LEAST_STEPS = 200;
    private static final int LEAST_EPISODE_STEPS = 5;
    private static final int STRETCHES = 32;
    private static final double LEAST_SCORE = 3;
    private static final double CLEARLY = 2;

    private static final ActionAlignment UNKNOWN = new ActionAlignment(0, 0, 0);

    /** Frames and the actions stored with them. */
    private record Seen(List<SmallFrame> frames, List<Integer> actions) {}

    /** Measures episodes spread over a source; gives no verdict if there are too few steps. */
    public static ActionAlignment of(EpisodeSource source) {
        List<Seen> episodes = new ArrayList<>();
        int count = Math.min(MOST_EPISODES, source.size());
        for (int i = 0; i < count; i++) {
            Episode episode = source.episode((int) ((long) i * source.size() / count));
            if (episode.steps() >= LEAST_EPISODE_STEPS) {
                episodes.add(seen(episode, MOST_STEPS / count));
            }
        }
        AlignmentTable table = new AlignmentTable(source.actions().size());
        FrameNumbers numbers = FrameNumbers.of(episodes.stream().map(Seen::frames).toList());
        episodes.forEach(it -> table.add(numbers, it.frames(), it.actions()));
        return table.size() < LEAST_STEPS ? UNKNOWN : of(table);
    }

    private static Seen seen(Episode episode, int mostSteps) {
        int steps = Math.min(episode.steps(), Math.max(LEAST_EPISODE_STEPS, mostSteps));
        return new Seen(
                episode.frames().subList(0, steps + 1).stream().map(SmallFrame::of).toList(),
                episode.actions().subList(0, steps).stream().map(it -> it.index()).toList());
    }

    private static ActionAlignment of(AlignmentTable table) {
        HeldOutRegression regression = new HeldOutRegression(table.scaled());
        double[] here = gains(regression, table, table.actionsHere(), table.actionsNext());
        double[] next = gains(regression, table, table.actionsNext(), table.actionsHere());
        return new ActionAlignment(
                mean(here) / table.variance(table.actionsHere()),
                mean(next) / table.variance(table.actionsNext()),
                score(next));
    }

    /**
     * Returns by how much the motion reduces the squared error of the predicted actions, for each
     * step.
     */
    private static double[] gains(
            HeldOutRegression regression, AlignmentTable table, int[] actions, int... others) {
        double[] gains = regression.errors(table.joined(table.known(), others), actions);
        double[] left =
                regression.errors(table.joined(table.known(), others, table.motion()), actions);
        for (int i = 0; i < gains.length; i++) {
            gains[i] -= left[i];
        }
        return gains;
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Consecutive steps are correlated, so blocks of them count as one sample. */
    private static double score(double... gains) {
        double[] means = new double[STRETCHES];
        for (int i = 0; i < STRETCHES; i++) {
            int from = i * gains.length / STRETCHES;
            int to = (i + 1) * gains.length / STRETCHES;
            for (int at = from; at < to; at++) {
                means[i] += gains[at] / (to - from);
            }
        }
        double mean = mean(means);
        double squares = 0;
        for (double each : means) {
            squares += (each - mean) * (each - mean);
        }
        double error = Math.sqrt(squares / (STRETCHES - 1) / STRETCHES);
        return error == 0 ? 0 : mean / error;
    }

    /** Returns whether actions seem to be stored with the frame they led to. */
    public boolean isOffByOne() {
        return ledHereScore > LEAST_SCORE && ledHere > CLEARLY * leadingOn;
    }
}
