package dev.gedanken.data;

import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * How well actions predict the change between frames, if an action leads from its frame to the next one, as it should,
 * and if it led to its frame, as some files have it.
 *
 * <p>The change between two frames is told by a few numbers that do not depend on where things are: how much brighter
 * the frame becomes, how much of it changes, and, at three scales, the product of the change with the slope of the
 * brightness from left to right and from top to bottom, which tells which way things move (Lucas and Kanade, 1981). Only steps count at which
 * the action changes, since at others both readings say the same. For each action the mean of such a number is taken over one half of the steps; the share of the other half's variance
 * that these means explain says how well the action predicts it, and the number that is predicted best counts. A file
 * is off by one if the second reading predicts clearly better.
 *
 * @param leadingOn the share explained if actions lead on, at most 1
 * @param ledHere the share explained if actions led to their frame
 */
public record ActionAlignment(double leadingOn, double ledHere) {
    private static final int[] SCALES = {1, 2, 4};
    private static final int MOST_EPISODES = 24;
    private static final int MOST_STEPS = 400;
    private static final int LEAST_CHANGES = 40;
    private static final double LEAST_EXPLAINED = 0.05;
    private static final double CLEARLY = 1.5;

    /** A change and the actions that may have brought it about. */
    private record Change(float[] numbers, int before, int after) {}

    /** Measures episodes spread over a source; empty numbers if there are too few steps. */
    public static ActionAlignment of(EpisodeSource source) {
        List<Change> changes = new ArrayList<>();
        int episodes = Math.min(MOST_EPISODES, source.size());
        for (int i = 0; i < episodes; i++) {
            collect(source.episode((int) ((long) i * source.size() / episodes)), changes);
        }
        if (changes.size() < LEAST_CHANGES) {
            return new ActionAlignment(0, 0);
        }
        int actions = source.actions().size();
        return new ActionAlignment(
                explained(changes, actions, true), explained(changes, actions, false));
    }

    /** Returns whether actions seem to have led to their frame. */
    public boolean isOffByOne() {
        return ledHere > LEAST_EXPLAINED && ledHere > CLEARLY * Math.max(0, leadingOn);
    }

    private static void collect(Episode episode, List<Change> changes) {
        int last = Math.min(episode.steps() - 1, MOST_STEPS);
        for (int t = 0; t < last; t++) {
            int before = episode.actions().get(t).index();
            int after = episode.actions().get(t + 1).index();
            if (before != after) {
                float[] numbers = change(episode.frames().get(t), episode.frames().get(t + 1));
                changes.add(new Change(numbers, before, after));
            }
        }
    }

    private static float[] change(Frame here, Frame next) {
        float[] numbers = new float[2 + 2 * SCALES.length];
        for (int i = 0; i < SCALES.length; i++) {
            Grid before = Grid.of(here, SCALES[i]);
            Grid after = Grid.of(next, SCALES[i]);
            numbers[2 + 2 * i] = before.movement(after, 1, 0);
            numbers[3 + 2 * i] = before.movement(after, 0, 1);
            if (i == 0) {
                numbers[0] = before.brightening(after);
                numbers[1] = before.difference(after);
            }
        }
        return numbers;
    }

    /** Returns the largest share of a number's variance that actions explain. */
    private static double explained(List<Change> changes, int actions, boolean isLeadingOn) {
        double best = 0;
        for (int number = 0; number < changes.getFirst().numbers().length; number++) {
            best = Math.max(best, explained(changes, number, actions, isLeadingOn));
        }
        return best;
    }

    private static double explained(
            List<Change> changes, int number, int actions, boolean isLeadingOn) {
        double[] means = means(changes, number, actions, isLeadingOn);
        double total = 0;
        double left = 0;
        for (int i = 1; i < changes.size(); i += 2) {
            Change change = changes.get(i);
            double value = change.numbers()[number];
            double off = value - means[actions];
            double offOwn = value - means[action(change, isLeadingOn)];
            total += off * off;
            left += offOwn * offOwn;
        }
        return total == 0 ? 0 : 1 - left / total;
    }

    /** Returns the mean for each action over every second step; at the end that of all. */
    private static double[] means(
            List<Change> changes, int number, int actions, boolean isLeadingOn) {
        double[] sums = new double[actions + 1];
        int[] counts = new int[actions + 1];
        for (int i = 0; i < changes.size(); i += 2) {
            Change change = changes.get(i);
            int action = action(change, isLeadingOn);
            sums[action] += change.numbers()[number];
            sums[actions] += change.numbers()[number];
            counts[action]++;
            counts[actions]++;
        }
        for (int a = 0; a <= actions; a++) {
            sums[a] = counts[a] == 0 ? sums[actions] / counts[actions] : sums[a] / counts[a];
        }
        return sums;
    }

    private static int action(Change change, boolean isLeadingOn) {
        return isLeadingOn ? change.before() : change.after();
    }

    /** Brightnesses, averaged over squares of pixels. */
    private record Grid(int width, int height, float[] cells) {

        static Grid of(Frame frame, int side) {
            int width = Math.max(1, frame.width() / side);
            int height = Math.max(1, frame.height() / side);
            float[] cells = new float[width * height];
            for (int y = 0; y < Math.min(frame.height(), height * side); y++) {
                for (int x = 0; x < Math.min(frame.width(), width * side); x++) {
                    cells[y / side * width + x / side] +=
                            frame.channel(x, y, 0)
                                    + frame.channel(x, y, 1)
                                    + frame.channel(x, y, 2);
                }
            }
            float scale = 1f / (side * side * Frame.CHANNELS * 255);
            for (int i = 0; i < cells.length; i++) {
                cells[i] *= scale;
            }
            return new Grid(width, height, cells);
        }

        float brightening(Grid after) {
            float sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += after.cells[i] - cells[i];
            }
            return sum;
        }

        float difference(Grid after) {
            float sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += Math.abs(after.cells[i] - cells[i]);
            }
            return sum;
        }

        /** Returns how far things move along an axis, weighted by how clearly they stand out there. */
        float movement(Grid after, int across, int down) {
            float sum = 0;
            for (int y = down; y < height - down; y++) {
                for (int x = across; x < width - across; x++) {
                    int ahead = (y + down) * width + x + across;
                    int behind = (y - down) * width + x - across;
                    float slope =
                            cells[ahead] - cells[behind] + after.cells[ahead] - after.cells[behind];
                    sum -= slope * (after.cells[y * width + x] - cells[y * width + x]);
                }
            }
            return sum;
        }
    }
}
