package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.RocArea;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether a model that has seen the true frames so far predicts the reward of the next step and
 * whether that step ends the episode: the area under the ROC curve of its prediction, over all steps
 * of episodes from their start to their end. What happens after an end belongs to no episode, and no
 * model has learned it.
 */
final class RewardForecast {
    private static final double CHANCE = 0.5;

    /** Fewest steps of an episode that does not end before. */
    private static final int STEPS = 60;

    private final AxisTrial trial;
    private final List<AxisEpisode> episodes;
    private final int steps;
    private final List<Forecast> forecasts = new ArrayList<>();

    private RewardForecast(AxisTrial trial, TrueWorld world) {
        this.trial = trial;
        int context = trial.model().card().contextSteps();
        steps = Math.max(STEPS, trial.effort().horizon());
        episodes =
                IntStream.range(0, trial.effort().episodes())
                        .mapToObj(i ->
                                AxisEpisode.play(
                                        world,
                                        PolicyKind.MIXED,
                                        trial.firstSeed() + i,
                                        0,
                                        context,
                                        steps))
                        .toList();
    }

    /** What a model predicted for a step, and what happened. */
    private record Forecast(int episode, double reward, double end, Outcome truth) {}

    /** Returns {@code reward.auroc} and {@code end.auroc}. */
    static List<Figure> figures(AxisTrial trial) {
        Optional<TrueWorld> world = trial.world();
        if (world.isEmpty()) {
            return List.of(none("reward.auroc", Reason.NO_TRUE_WORLD));
        }
        if (trial.model().ability(ForecastsReward.class).isEmpty()) {
            return List.of(none("reward.auroc", Reason.NO_REWARD));
        }
        RewardForecast scored = new RewardForecast(trial, world.get());
        scored.follow();
        return List.of(
                scored.figure("reward.auroc", Forecast::reward, truth -> truth.reward() > 0),
                scored.figure("end.auroc", Forecast::end, Outcome::terminated));
    }

    private static Figure none(String measure, Reason reason) {
        return Figure.higher(measure, "1", Figure.SHARE, Scores.none(reason));
    }

    private void follow() {
        List<Belief> beliefs = trial.rollouts().begin(episodes);
        for (int horizon = 1; horizon <= steps; horizon++) {
            int step = horizon;
            List<Noise> luck = Rollouts.luck(episodes, step);
            List<Step> imagined =
                    trial.model()
                            .imagine(
                                    beliefs,
                                    episodes.stream().map(each -> each.inputTo(step)).toList(),
                                    luck);
            for (int row = 0; row < episodes.size(); row++) {
                note(row, imagined.get(row), episodes.get(row), step);
            }
            beliefs =
                    trial.rollouts().observe(beliefs, episodes, step).stream()
                            .map(Step::belief)
                            .toList();
        }
    }

    private void note(int row, Step imagined, AxisEpisode episode, int step) {
        if (episode.isOverAt(step - 1)) {
            return;
        }
        double reward = imagined.readings().reward().orElse(Double.NaN);
        double end = 1 - imagined.readings().goingOn().orElse(Double.NaN);
        episode.twinAt(step)
                .outcome()
                .filter(truth -> Double.isFinite(reward) && Double.isFinite(end))
                .ifPresent(truth -> forecasts.add(new Forecast(row, reward, end, truth)));
    }

    /** A predicted number. */
    @FunctionalInterface
    private interface Number {
        double of(Forecast forecast);
    }

    private Figure figure(String measure, Number number, Predicate<Outcome> happened) {
        boolean[] positives = new boolean[forecasts.size()];
        for (int i = 0; i < positives.length; i++) {
            positives[i] = happened.test(forecasts.get(i).truth());
        }
        int count = episodes.size();
        RocArea area =
                new RocArea(
                        forecasts.stream().mapToDouble(number::of).toArray(),
                        positives,
                        forecasts.stream().mapToInt(Forecast::episode).toArray());
        Score model =
                Scores.resampled(Subject.MODEL, count, rows -> area.weighted(counted(rows, count)));
        if (!(model instanceof Score.Measured)) {
            return none(measure, Reason.NEVER_HAPPENED);
        }
        return Figure.higher(
                        measure,
                        "1",
                        Figure.SHARE,
                        List.of(
                                model,
                                Scores.known(Subject.RANDOM, CHANCE, count),
                                Scores.known(Subject.ORACLE, 1, count)))
                .deciding();
    }

    /** Returns how often each episode was drawn. */
    private static int[] counted(int[] rows, int episodes) {
        int[] counts = new int[episodes];
        Arrays.stream(rows).forEach(row -> counts[row]++);
        return counts;
    }
}
