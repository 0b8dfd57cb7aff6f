package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.projection.Perceptron;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names the action between two moments: a small perceptron that is trained on pairs of real moments
 * and applied to generated ones. Frames are represented by their motion, features by themselves and
 * their difference.
 */
final class InverseDynamics {
    /** Steps for which an action is held, so that it has a visible effect. */
    private static final int HELD = 4;

    private static final int MOST_ACTIONS = 16;
    private static final int CELLS = 4;
    private static final long SEED = 20;

    private final AxisTrial trial;
    private final Readout readout;
    private final List<Input> actions;

    InverseDynamics(AxisTrial trial, Readout readout) {
        this.trial = trial;
        this.readout = readout;
        this.actions = List.copyOf(trial.model().card().inputs().enumerated());
    }

    /** Pairs of moments, as numbers, and the action of each. */
    private record Pairs(List<float[]> numbers, List<Integer> actions) {}

    List<Figure> figures() {
        if (actions.isEmpty() || actions.size() > MOST_ACTIONS) {
            return List.of(none(Reason.UNCOUNTABLE_ACTIONS));
        }
        Optional<Pairs> training = real(starts());
        Optional<Pairs> real = real(trial.episodes());
        Optional<Pairs> made = made();
        if (training.isEmpty() || real.isEmpty() || made.isEmpty()) {
            return List.of(none(Reason.NO_FEATURES));
        }
        Perceptron inverse =
                Perceptron.fit(
                        training.get().numbers(),
                        training.get().actions().stream().map(this::oneHot).toList(),
                        SEED);
        return figures(confusion(inverse, made.get()), confusion(inverse, real.get()));
    }

    /**
     * Returns the episodes to train on; each is used from several moments on if every action can be
     * tried from them.
     */
    private List<AxisEpisode> starts() {
        if (trial.world().isEmpty()) {
            return trial.fitting();
        }
        List<AxisEpisode> starts = new ArrayList<>();
        for (AxisEpisode episode : trial.fitting()) {
            for (int step = 0; step <= episode.horizon(); step += HELD) {
                starts.add(episode.later(step));
            }
        }
        return starts;
    }

    private static Figure none(Reason reason) {
        return Figure.higher("inverse", "", Figure.SHARE, Scores.none(reason));
    }

    private double[] oneHot(int action) {
        double[] target = new double[actions.size()];
        target[action] = 1;
        return target;
    }

    private int[][] confusion(Perceptron inverse, Pairs pairs) {
        int[][] counts = new int[actions.size()][actions.size()];
        for (int i = 0; i < pairs.numbers().size(); i++) {
            double[] read = inverse.estimate(pairs.numbers().get(i));
            int named =
                    IntStream.range(0, read.length)
                            .reduce((a, b) -> read[b] > read[a] ? b : a)
                            .orElse(0);
            counts[pairs.actions().get(i)][named]++;
        }
        return counts;
    }

    private List<Figure> figures(int[][] made, int[][] real) {
        List<Figure> figures = new ArrayList<>();
        int tries = sum(made);
        figures.add(
                Figure.higher(
                                "inverse",
                                "",
                                Figure.SHARE,
                                List.of(
                                        Scores.share(Subject.MODEL, right(made), tries),
                                        Scores.known(Subject.RANDOM, 1.0 / actions.size(), tries),
                                        Scores.share(Subject.ORACLE, right(real), sum(real))))
                        .deciding());
        for (int done = 0; done < actions.size(); done++) {
            for (int named = 0; named < actions.size(); named++) {
                figures.add(
                        Figure.higher(
                                "inverse.confusion",
                                actions.get(done) + " → " + actions.get(named),
                                Figure.SHARE,
                                List.of(
                                        Scores.share(
                                                Subject.MODEL,
                                                made[done][named],
                                                IntStream.of(made[done]).sum()),
                                        Scores.share(
                                                Subject.ORACLE,
                                                real[done][named],
                                                IntStream.of(real[done]).sum()))));
            }
        }
        return figures;
    }

    private static int sum(int[][] counts) {
        return IntStream.range(0, counts.length).map(i -> IntStream.of(counts[i]).sum()).sum();
    }

    private static int right(int[][] counts) {
        return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    }

    /**
     * Returns pairs of real moments: a true world tries every action, a recording has only the
     * actions that were taken.
     */
    private Optional<Pairs> real(List<AxisEpisode> episodes) {
        List<Context> before = new ArrayList<>();
        List<Context> after = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        for (AxisEpisode episode : episodes) {
            if (trial.world().isPresent()) {
                for (int action = 0; action < actions.size(); action++) {
                    AxisEpisode held =
                            Futures.with(episode, Futures.held(actions.get(action), HELD));
                    before.add(episode.seen());
                    after.add(held.seenUpTo(HELD));
                    done.add(action);
                }
            } else {
                for (int step = 1; step <= episode.horizon(); step++) {
                    int action = actions.indexOf(episode.inputTo(step));
                    if (action >= 0) {
                        before.add(episode.seenUpTo(step - 1));
                        after.add(episode.seenUpTo(step));
                        done.add(action);
                    }
                }
            }
        }
        return pairs(readout.ofTruth(before), readout.ofTruth(after), done);
    }

    /** Returns pairs generated by the model. */
    private Optional<Pairs> made() {
        List<AxisEpisode> episodes = trial.episodes();
        List<Belief> begun = trial.rollouts().begin(episodes);
        List<Belief> starts = new ArrayList<>();
        List<List<Input>> inputs = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        boolean tries = trial.world().isPresent();
        for (int row = 0; row < episodes.size(); row++) {
            int actual = actions.indexOf(episodes.get(row).inputTo(1));
            for (int action = 0; action < actions.size(); action++) {
                if (tries || action == actual) {
                    starts.add(begun.get(row));
                    inputs.add(Collections.nCopies(tries ? HELD : 1, actions.get(action)));
                    rows.add(row);
                    done.add(action);
                }
            }
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        List<Belief> ends =
                trial.rollouts()
                        .follow(
                                starts,
                                episodes,
                                rows.stream().mapToInt(Integer::intValue).toArray(),
                                inputs,
                                inputs.getFirst().size());
        return pairs(readout.ofBeliefs(starts), readout.ofBeliefs(ends), done);
    }

    private Optional<Pairs> pairs(
            Optional<List<float[]>> before, Optional<List<float[]>> after, List<Integer> done) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<float[]> numbers = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            numbers.add(pair(before.get().get(i), after.get().get(i)));
        }
        return Optional.of(new Pairs(numbers, done));
    }

    private float[] pair(float[] before, float[] after) {
        if (readout instanceof Readout.Pixels) {
            var shape = trial.model().card().frame().orElseThrow();
            return motion(before, after, shape.width(), shape.height());
        }
        float[] both = new float[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            both[i] = before[i];
            both[before.length + i] = after[i] - before[i];
        }
        return both;
    }

    /**
     * Describes motion: for the whole picture and for 4×4 cells, Σ Iₓ·Iₜ, Σ I_y·Iₜ, Σ |Iₜ| and Σ Iₜ
     * of the mean picture's gradient and change, the quantities from which optical flow is computed
     * (Lucas and Kanade 1981, equation 9).
     */
    static float[] motion(float[] before, float[] after, int width, int height) {
        int parts = 1 + CELLS * CELLS;
        float[] sums = new float[4 * parts];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int cell = 1 + y * CELLS / height * CELLS + x * CELLS / width;
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    int at = (y * width + x) * Frame.CHANNELS + c;
                    int right = at + Frame.CHANNELS;
                    int below = at + width * Frame.CHANNELS;
                    int left = at - Frame.CHANNELS;
                    int above = at - width * Frame.CHANNELS;
                    float across = (before[right] + after[right] - before[left] - after[left]) / 4;
                    float down = (before[below] + after[below] - before[above] - after[above]) / 4;
                    float change = after[at] - before[at];
                    add(sums, 0, across, down, change);
                    add(sums, cell, across, down, change);
                }
            }
        }
        return sums;
    }

    private static void add(float[] sums, int part, float across, float down, float change) {
        sums[4 * part] += across * change;
        sums[4 * part + 1] += down * change;
        sums[4 * part + 2] += Math.abs(change);
        sums[4 * part + 3] += change;
    }
}
