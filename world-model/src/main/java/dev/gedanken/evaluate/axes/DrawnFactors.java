package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.EnsembleScore;
import dev.gedanken.model.Belief;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.scene.Factor;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Scores factors that are read from several draws of the same future. */
final class DrawnFactors {
    private static final int HORIZON = 10;
    private static final double NINETY = 0.9;
    private static final int LEVELS = 9;

    private final AxisTrial trial;
    private final int steps;

    DrawnFactors(AxisTrial trial) {
        this.trial = trial;
        this.steps = Math.min(HORIZON, trial.effort().horizon());
    }

    /**
     * One factor in one episode: the draws and the true value. Draws in which it cannot be found
     * are left out.
     */
    private record Case(int episode, int factor, double[] draws, double truth) {
        boolean isKnown() {
            return draws.length > 0 && Double.isFinite(truth);
        }
    }

    List<Figure> figures() {
        Optional<FactorReading> reading = FactorReading.of(trial, true);
        if (reading.isEmpty() || reading.get().factors().isEmpty()) {
            return List.of(Figure.lower("crps", "", Figure.SHARE, Scores.none(Reason.NO_FACTORS)));
        }
        List<Factor> factors = reading.get().factors();
        List<double[]> truth =
                trial.episodes().stream()
                        .map(each ->
                                reading.get().ofTruth(each.frameAt(steps), each.factorsAt(steps)))
                        .toList();
        // A probe makes the same error in the last moment.
        List<double[]> last = reading.get().ofBeliefs(trial.rollouts().begin(trial.episodes()));
        List<Case> model = cases(drawn(reading.get()), truth);
        List<Case> copied = cases(i -> List.of(last.get(i)), truth);
        List<Case> others =
                cases(
                        i ->
                                IntStream.range(0, truth.size())
                                        .filter(j -> j != i)
                                        .mapToObj(truth::get)
                                        .toList(),
                        truth);
        List<Case> oracle =
                trial.world().isEmpty() ? List.of() : cases(trulyDrawn(reading.get()), truth);
        double[] deviations = deviations(truth, factors.size());
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.lower(
                                "crps",
                                "",
                                Figure.SHARE,
                                List.of(
                                        overall(Subject.MODEL, model, deviations),
                                        overall(Subject.COPY_LAST, copied, deviations),
                                        overall(Subject.CONSTANT, others, deviations),
                                        overall(Subject.ORACLE, oracle, deviations)))
                        .deciding());
        for (int i = 0; i < factors.size(); i++) {
            int factor = i;
            figures.add(
                    Figure.lower(
                            "crps",
                            factors.get(i).name(),
                            factors.get(i).unit(),
                            List.of(
                                    crps(Subject.MODEL, model, factor),
                                    crps(Subject.COPY_LAST, copied, factor),
                                    crps(Subject.CONSTANT, others, factor),
                                    crps(Subject.ORACLE, oracle, factor))));
        }
        figures.addAll(calibration(model, others, oracle));
        return figures;
    }

    private IntFunction<List<double[]>> drawn(FactorReading reading) {
        List<AxisEpisode> episodes = trial.episodes();
        List<Belief> begun = trial.rollouts().begin(episodes);
        List<List<double[]>> byEpisode = new ArrayList<>();
        episodes.forEach(episode -> byEpisode.add(new ArrayList<>()));
        for (int draw = 0; draw < trial.effort().draws(); draw++) {
            List<Belief> beliefs = begun;
            for (int step = 1; step <= steps; step++) {
                int at = step;
                int number = draw;
                List<Input> inputs = episodes.stream().map(each -> each.inputTo(at)).toList();
                List<Noise> luck =
                        episodes.stream()
                                .map(each ->
                                        Rollouts.redrawn(each, number, at)
                                                .onStream(NoiseStreams.MODEL))
                                .toList();
                beliefs = trial.rollouts().imagine(beliefs, inputs, luck);
            }
            List<double[]> values = reading.ofBeliefs(beliefs);
            for (int i = 0; i < values.size(); i++) {
                byEpisode.get(i).add(values.get(i));
            }
        }
        return byEpisode::get;
    }

    private IntFunction<List<double[]>> trulyDrawn(FactorReading reading) {
        return i -> {
            AxisEpisode episode = trial.episodes().get(i);
            List<double[]> draws = new ArrayList<>();
            for (int draw = 0; draw < trial.effort().draws(); draw++) {
                Twin twin = episode.twinAt(0);
                for (int step = 1; step <= steps; step++) {
                    twin = twin.step(episode.inputTo(step), Rollouts.redrawn(episode, draw, step));
                }
                draws.add(reading.ofTruth(twin.frame(), twin.factors()));
            }
            return draws;
        };
    }

    private static List<Case> cases(IntFunction<List<double[]>> draws, List<double[]> truth) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            List<double[]> drawn = draws.apply(i);
            for (int factor = 0; factor < truth.get(i).length; factor++) {
                int at = factor;
                double[] found =
                        drawn.stream()
                                .mapToDouble(each -> each[at])
                                .filter(Double::isFinite)
                                .toArray();
                cases.add(new Case(i, factor, found, truth.get(i)[factor]));
            }
        }
        return cases.stream().filter(Case::isKnown).toList();
    }

    private static double[] deviations(List<double[]> truth, int factors) {
        return IntStream.range(0, factors)
                .mapToDouble(factor ->
                        EnsembleScore.spread(
                                truth.stream()
                                        .mapToDouble(each -> each[factor])
                                        .filter(Double::isFinite)
                                        .toArray()))
                .toArray();
    }

    private static Score crps(Subject subject, List<Case> cases, int factor) {
        return Scores.mean(
                subject,
                cases.stream()
                        .filter(each -> each.factor() == factor)
                        .mapToDouble(each -> EnsembleScore.crps(each.draws(), each.truth()))
                        .toArray());
    }

    /** Returns the mean over factors as shares of their standard deviation, one value for each episode. */
    private Score overall(Subject subject, List<Case> cases, double[] deviations) {
        return Scores.mean(
                subject,
                IntStream.range(0, trial.episodes().size())
                        .mapToDouble(episode ->
                                cases.stream()
                                        .filter(each -> each.episode() == episode)
                                        .filter(each -> deviations[each.factor()] > 0)
                                        .mapToDouble(each ->
                                                EnsembleScore.crps(each.draws(), each.truth())
                                                        / deviations[each.factor()])
                                        .average()
                                        .orElse(Double.NaN))
                        .toArray());
    }

    private List<Figure> calibration(List<Case> model, List<Case> others, List<Case> oracle) {
        return List.of(
                Figure.higher(
                        "coverage",
                        Integer.toString((int) (100 * NINETY)),
                        Figure.SHARE,
                        List.of(
                                coverage(Subject.MODEL, model, NINETY),
                                coverage(Subject.CONSTANT, others, NINETY),
                                coverage(Subject.ORACLE, oracle, NINETY))),
                Figure.lower(
                        "calibration",
                        "",
                        Figure.SHARE,
                        List.of(
                                miscalibration(Subject.MODEL, model),
                                miscalibration(Subject.CONSTANT, others),
                                miscalibration(Subject.ORACLE, oracle))),
                Figure.higher(
                        "spread.skill",
                        "",
                        "",
                        List.of(
                                spreadSkill(Subject.MODEL, model),
                                spreadSkill(Subject.ORACLE, oracle))));
    }

    private static double covered(List<Case> cases, double share) {
        return cases.stream()
                .mapToDouble(
                        each -> EnsembleScore.covers(each.draws(), each.truth(), share) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private Score coverage(Subject subject, List<Case> cases, double share) {
        return pooled(subject, cases, drawn -> covered(drawn, share));
    }

    private Score miscalibration(Subject subject, List<Case> cases) {
        return pooled(
                subject,
                cases,
                drawn ->
                        IntStream.rangeClosed(1, LEVELS)
                                .mapToDouble(level -> level / (LEVELS + 1.0))
                                .map(level -> Math.abs(covered(drawn, level) - level))
                                .average()
                                .orElse(Double.NaN));
    }

    private Score spreadSkill(Subject subject, List<Case> cases) {
        return pooled(
                subject,
                cases,
                drawn -> {
                    double spread = 0;
                    double error = 0;
                    for (Case each : drawn) {
                        double n = each.draws().length;
                        double mean = Arrays.stream(each.draws()).average().orElseThrow();
                        double deviation = EnsembleScore.spread(each.draws());
                        spread += deviation * deviation * (n + 1) / n;
                        error += (mean - each.truth()) * (mean - each.truth());
                    }
                    return Math.sqrt(spread / error);
                });
    }

    private Score pooled(Subject subject, List<Case> cases, ToDoubleFunction<List<Case>> figure) {
        List<List<Case>> byEpisode = new ArrayList<>();
        trial.episodes().forEach(episode -> byEpisode.add(new ArrayList<>()));
        cases.forEach(each -> byEpisode.get(each.episode()).add(each));
        return cases.isEmpty()
                ? Scores.none(subject, Reason.NEVER_HAPPENED)
                : Scores.resampled(
                        subject,
                        byEpisode.size(),
                        rows -> {
                            List<Case> some = new ArrayList<>();
                            for (int row : rows) {
                                some.addAll(byEpisode.get(row));
                            }
                            return figure.applyAsDouble(some);
                        });
    }
}
