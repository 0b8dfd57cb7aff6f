package dev.gedanken.evaluate.axes;

import dev.gedanken.calibration.Reliability;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the uncertainty that a model predicts is the surprise that comes, step by step. */
final class ExpectedSurprise {
    private static final String MEASURE = "surprise.expected";
    private static final int MOST_STEPS = 20;

    private final AxisTrial trial;

    ExpectedSurprise(AxisTrial trial) {
        this.trial = trial;
    }

    Figure figure() {
        List<Reliability> found = observed();
        boolean isSilent = found.stream().allMatch(Reliability::isEmpty);
        return Figure.lower(
                MEASURE,
                "",
                Figure.SHARE,
                List.of(
                        isSilent
                                ? Scores.none(Subject.MODEL, Reason.NO_UNCERTAINTY)
                                : Scores.resampled(
                                        Subject.MODEL, found.size(), rows -> error(found, rows))));
    }

    private static double error(List<Reliability> found, int[] rows) {
        Reliability all = new Reliability();
        for (int row : rows) {
            all.addAll(found.get(row));
        }
        return all.error();
    }

    private List<Reliability> observed() {
        List<AxisEpisode> episodes = trial.episodes();
        List<Reliability> found =
                IntStream.range(0, episodes.size()).mapToObj(i -> new Reliability()).toList();
        List<Belief> beliefs = trial.rollouts().begin(episodes);
        int steps = Math.min(MOST_STEPS, trial.effort().horizon());
        for (int step = 1; step <= steps; step++) {
            List<Step> seen = trial.rollouts().observe(beliefs, episodes, step);
            List<Belief> next = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                found.get(i).add(seen.get(i).readings());
                next.add(seen.get(i).belief());
            }
            beliefs = next;
        }
        return found;
    }
}
