package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a model remembers a cue that it saw and that makes a difference only later, by how long
 * the difference was out of sight.
 *
 * <p>{@code cue.recall} is the share of the pairs of episodes in which both dreams, when the
 * difference is seen again, are nearer to their own truth than to the other's. A model that has
 * forgotten the cue dreams the same twice and scores 0; guessing scores ¼.
 */
final class DelayedCue {
    /** Fewer pairs are not decisive. */
    private static final int LEAST_CASES = 6;

    private final AxisTrial trial;
    private final Readout readout;

    DelayedCue(AxisTrial trial, Readout readout) {
        this.trial = trial;
        this.readout = readout;
    }

    /**
     * What became of a pair.
     *
     * @param isBoth whether both dreams are nearer to their own truth
     */
    private record Recalled(CuePair pair, boolean isBoth) {}

    /** Returns {@code cue.recall} of all delays together and of each kind. */
    List<Figure> figures() {
        List<CuePair> pairs = CuePair.search(trial);
        if (pairs.isEmpty()) {
            return List.of(
                    Figure.higher(
                            "cue.recall", "", Figure.SHARE, Scores.none(Reason.NEVER_HAPPENED)));
        }
        Optional<List<Recalled>> recalled = recalled(pairs);
        if (recalled.isEmpty()) {
            return List.of(
                    Figure.higher("cue.recall", "", Figure.SHARE, Scores.none(Reason.NO_FEATURES)));
        }
        List<Figure> figures = new ArrayList<>();
        HiddenSteps.byDelay(recalled.get(), pair -> pair.pair().delay())
                .forEach((delay, of) -> figures.add(figure(delay, of)));
        return figures;
    }

    private static Figure figure(String delay, List<Recalled> recalled) {
        int both = (int) recalled.stream().filter(Recalled::isBoth).count();
        Figure figure =
                Figure.higher(
                        "cue.recall",
                        delay,
                        Figure.SHARE,
                        List.of(
                                Scores.share(Subject.MODEL, both, recalled.size()),
                                Scores.known(Subject.COPY_LAST, 0, recalled.size()),
                                Scores.known(Subject.RANDOM, 0.25, recalled.size()),
                                Scores.share(Subject.ORACLE, recalled.size(), recalled.size())));
        return delay.isEmpty() && recalled.size() >= LEAST_CASES ? figure.deciding() : figure;
    }

    private Optional<List<Recalled>> recalled(List<CuePair> pairs) {
        List<AxisEpisode> both =
                pairs.stream().flatMap(pair -> Stream.of(pair.plain(), pair.flipped())).toList();
        List<List<Belief>> dreamed = trial.rollouts().open(both, CuePair.HORIZON);
        List<Belief> revealed = new ArrayList<>();
        for (int row = 0; row < both.size(); row++) {
            revealed.add(dreamed.get(pairs.get(row / 2).revealed()).get(row));
        }
        Optional<List<float[]>> dreams = readout.ofBeliefs(revealed);
        Optional<List<float[]>> truths =
                readout.ofTruth(
                        pairs.stream()
                                .flatMap(pair ->
                                        Stream.of(pair.plain(), pair.flipped())
                                                .map(each -> each.seenUpTo(pair.revealed())))
                                .toList());
        if (dreams.isEmpty() || truths.isEmpty()) {
            return Optional.empty();
        }
        List<Recalled> recalled = new ArrayList<>();
        for (int row = 0; row < both.size(); row += 2) {
            float[] plain = truths.get().get(row);
            float[] flipped = truths.get().get(row + 1);
            recalled.add(
                    new Recalled(
                            pairs.get(row / 2),
                            isNearer(dreams.get().get(row), plain, flipped)
                                    && isNearer(dreams.get().get(row + 1), flipped, plain)));
        }
        return Optional.of(recalled);
    }

    private static boolean isNearer(float[] dream, float[] own, float[] other) {
        return Readout.distance(dream, own) < Readout.distance(dream, other);
    }
}
