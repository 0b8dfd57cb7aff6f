package dev.gedanken.data.alignment;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an action leads from its frame to the next one, as it should, or led to its frame, as some files have it.
 *
 * <p>Call x(t) the frame, a(t) the action that stands beside it, and m(t) the motion from x(t) to x(t + 1), as
 * {@link FrameNumbers} tell it. What a motion says about an action is asked beyond what is known anyway: the two actions
 * before, the other one of a(t) and a(t + 1), where things are in x(t), and the two motions before, so that what only goes
 * on moving says nothing. If actions lead on, m(t) tells something about a(t), and about a(t + 1) nothing but how the player
 * answers to it. If they led to their frame, m(t) tells about a(t + 1), and about a(t) nothing that m(t − 1) has not told.
 * This is Granger's (1969) question, asked of actions. "Tells" is the share of the actions' variance that a linear
 * regression explains on steps that it has not seen.
 *
 * <p>A file is off by one if the second is told clearly and better than the first; where neither is, nothing is said.
 *
 * @param leadingOn the share of a(t) that m(t) tells, at most 1; at or below 0 if it tells nothing
 * @param ledHere the share of a(t + 1) that m(t) tells
 * @param ledHereScore the mean of that over stretches of steps, divided by its standard error
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

    /** Frames and the actions beside them. */
    private record Seen(List<SmallFrame> frames, List<Integer> actions) {}

    /** Measures episodes spread over a source; nothing is known if there are too few steps. */
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

    /** Returns by how much the motion lessens the squared error of a prediction of actions, for each step. */
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

    /** Steps that follow one another are alike, so stretches of them count as one. */
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

    /** Returns whether actions seem to have led to their frame. */
    public boolean isOffByOne() {
        return ledHereScore > LEAST_SCORE && ledHere > CLEARLY * leadingOn;
    }
}
