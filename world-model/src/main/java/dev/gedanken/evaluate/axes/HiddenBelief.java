package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.RocArea;
import dev.gedanken.model.Belief;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.ReferencePlay;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a model believes of an object while nobody can see it.
 *
 * <p>A case is an object that was in sight during the whole context and is then covered for 15
 * steps. The model sees the context and continues alone, several times with different luck. Linear
 * probes read what its features say after 5, 10 and 15 steps; the cases are the same at each delay.
 */
final class HiddenBelief {
    /** Numbers of steps since the object was last in sight. */
    private static final List<Integer> DELAYS = List.of(5, 10, 15);

    private static final int FITTED_STEPS = 40;
    private static final int FITTED_EVERY = 4;
    private static final int OFFSETS = 60;
    private static final String PIXELS = "px";

    /** Fewer cases are not decisive. */
    private static final int LEAST_CASES = 6;

    private final AxisTrial trial;

    HiddenBelief(AxisTrial trial) {
        this.trial = trial;
    }

    /**
     * Returns {@code hidden.place}, {@code hidden.coverage}, {@code hidden.width} and, where the
     * world tells which objects are there, {@code hidden.there}.
     */
    List<Figure> figures() {
        if (HiddenCase.placed(trial.episodes().getFirst().twinAt(0)).isEmpty()) {
            return none(Reason.NO_OBJECTS);
        }
        List<HiddenCase> cases = HiddenCase.search(trial, DELAYS.getLast());
        if (cases.isEmpty()) {
            return none(Reason.NEVER_HAPPENED);
        }
        return probe().map(probe -> figures(cases, probe))
                .orElseGet(() -> none(Reason.NO_FEATURES));
    }

    /**
     * Returns a probe of features of seen moments; empty if the model has none. It is fitted on
     * more and longer episodes than other axes need, because where each of many objects is takes
     * many moments to tell.
     */
    private Optional<LinearProbe> probe() {
        int context = trial.model().card().contextSteps();
        List<AxisEpisode> episodes =
                IntStream.range(0, 2 * trial.effort().probeEpisodes())
                        .mapToObj(i ->
                                AxisEpisode.play(
                                        trial.world().orElseThrow(),
                                        PolicyKind.RANDOM,
                                        ReferencePlay.FIRST_SEED + i,
                                        i % OFFSETS,
                                        context,
                                        FITTED_STEPS))
                        .toList();
        return ProbedFeatures.seeing(trial.model(), episodes, FITTED_STEPS, FITTED_EVERY)
                .map(LinearProbe::fit);
    }

    private static List<Figure> none(Reason reason) {
        return List.of(Figure.lower("hidden.place", "", PIXELS, Scores.none(reason)));
    }

    private List<Figure> figures(List<HiddenCase> cases, LinearProbe probe) {
        List<AxisEpisode> episodes = cases.stream().map(HiddenCase::episode).toList();
        List<Belief> begun = trial.rollouts().begin(episodes);
        List<Dream> dreams =
                IntStream.range(0, trial.effort().draws())
                        .mapToObj(draw -> dream(episodes, begun, draw, probe))
                        .toList();
        List<FactorValue> usually = factors(probe, probe.usual());
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < DELAYS.size(); at++) {
            List<HiddenReading> dreamed = new ArrayList<>();
            List<HiddenReading> truly = new ArrayList<>();
            for (int row = 0; row < cases.size(); row++) {
                int delay = at;
                int of = row;
                dreamed.add(
                        new HiddenReading(
                                cases.get(row),
                                DELAYS.get(at),
                                dreams.stream()
                                        .map(dream -> dream.byDelay().get(delay).get(of))
                                        .toList()));
                truly.add(truly(cases.get(row), DELAYS.get(at)));
            }
            figures.addAll(figures(dreamed, truly, usually, Integer.toString(DELAYS.get(at))));
        }
        return figures;
    }

    /**
     * What is read from one draw of the future of each case.
     *
     * @param byDelay for each delay the factors of each case
     */
    private record Dream(List<List<List<FactorValue>>> byDelay) {}

    private Dream dream(
            List<AxisEpisode> episodes, List<Belief> begun, int draw, LinearProbe probe) {
        List<List<List<FactorValue>>> byDelay = new ArrayList<>();
        List<Belief> beliefs = begun;
        for (int step = 1; step <= DELAYS.getLast(); step++) {
            int at = step;
            List<Input> inputs = episodes.stream().map(each -> each.inputTo(at)).toList();
            List<Noise> luck =
                    episodes.stream()
                            .map(each -> Rollouts.redrawn(each, draw, at))
                            .map(each -> each.onStream(NoiseStreams.MODEL))
                            .toList();
            beliefs = trial.rollouts().imagine(beliefs, inputs, luck);
            if (DELAYS.contains(step)) {
                byDelay.add(beliefs.stream().map(belief -> read(belief, probe)).toList());
            }
        }
        return new Dream(byDelay);
    }

    private List<FactorValue> read(Belief belief, LinearProbe probe) {
        return factors(probe, probe.estimate(BeliefVector.of(trial.model(), belief).orElseThrow()));
    }

    private static List<FactorValue> factors(LinearProbe probe, double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new FactorValue(probe.factors().get(i), values[i]))
                .toList();
    }

    /** Returns a case as the true world continues it, with the luck of the model's draws. */
    private HiddenReading truly(HiddenCase hidden, int steps) {
        AxisEpisode episode = hidden.episode();
        List<List<FactorValue>> draws = new ArrayList<>();
        for (int draw = 0; draw < trial.effort().draws(); draw++) {
            Twin twin = episode.twinAt(0);
            for (int step = 1; step <= steps; step++) {
                twin = twin.step(episode.inputTo(step), Rollouts.redrawn(episode, draw, step));
            }
            draws.add(twin.factors());
        }
        return new HiddenReading(hidden, steps, draws);
    }

    private List<Figure> figures(
            List<HiddenReading> dreamed,
            List<HiddenReading> truly,
            List<FactorValue> usually,
            String about) {
        List<Figure> figures = new ArrayList<>();
        figures.add(place(dreamed, truly, about));
        figures.add(
                Figure.higher(
                        "hidden.coverage",
                        about,
                        Figure.SHARE,
                        List.of(
                                Scores.share(Subject.MODEL, covered(dreamed), dreamed.size()),
                                Scores.share(Subject.ORACLE, covered(truly), truly.size()))));
        figures.add(
                Figure.lower(
                        "hidden.width",
                        about,
                        PIXELS,
                        List.of(
                                mean(Subject.MODEL, dreamed, HiddenReading::width),
                                mean(Subject.ORACLE, truly, HiddenReading::width))));
        there(dreamed, usually, about).ifPresent(figures::add);
        return figures;
    }

    private static Figure place(
            List<HiddenReading> dreamed, List<HiddenReading> truly, String about) {
        double[] middle = middle(dreamed);
        Figure place =
                Figure.lower(
                        "hidden.place",
                        about,
                        PIXELS,
                        List.of(
                                mean(Subject.MODEL, dreamed, HiddenReading::distance),
                                mean(
                                        Subject.COPY_LAST,
                                        dreamed,
                                        each -> each.distanceOf(each.hidden().truth(0))),
                                mean(Subject.CONSTANT, dreamed, each -> each.distanceOf(middle)),
                                mean(Subject.ORACLE, truly, HiddenReading::distance)));
        return dreamed.size() < LEAST_CASES ? place : place.deciding();
    }

    private static Score mean(
            Subject subject, List<HiddenReading> readings, ToDoubleFunction<HiddenReading> figure) {
        return Scores.mean(subject, readings.stream().mapToDouble(figure).toArray());
    }

    private static int covered(List<HiddenReading> readings) {
        return (int) readings.stream().filter(HiddenReading::isCovered).count();
    }

    /** Returns the mean of the true places. */
    private static double[] middle(List<HiddenReading> readings) {
        return IntStream.range(0, 2)
                .mapToDouble(axis ->
                        readings.stream()
                                .mapToDouble(each -> each.hidden().truth(each.steps())[axis])
                                .average()
                                .orElseThrow())
                .toArray();
    }

    /**
     * Returns whether what is hidden is told from what is not there; empty without such flags. A
     * constant answer is how often each object is there.
     */
    private Optional<Figure> there(
            List<HiddenReading> readings, List<FactorValue> usually, String about) {
        Score model = there(Subject.MODEL, readings);
        if (model instanceof Score.DoesNotApply) {
            return Optional.empty();
        }
        List<HiddenReading> constant =
                readings.stream()
                        .map(each ->
                                new HiddenReading(each.hidden(), each.steps(), List.of(usually)))
                        .toList();
        return Optional.of(
                Figure.higher(
                        "hidden.there",
                        about,
                        Figure.SHARE,
                        List.of(model, there(Subject.CONSTANT, constant))));
    }

    private Score there(Subject subject, List<HiddenReading> readings) {
        List<String> objects = HiddenCase.placed(trial.episodes().getFirst().twinAt(0));
        List<List<Double>> hidden = readings.stream().map(HiddenReading::presence).toList();
        List<List<Double>> absent =
                readings.stream().map(each -> each.presenceOfAbsent(objects)).toList();
        return Scores.resampled(subject, readings.size(), rows -> area(hidden, absent, rows));
    }

    private static double area(List<List<Double>> hidden, List<List<Double>> absent, int[] rows) {
        double[] positives = numbers(hidden, rows);
        double[] negatives = numbers(absent, rows);
        return positives.length == 0 || negatives.length == 0
                ? Double.NaN
                : RocArea.of(positives, negatives);
    }

    private static double[] numbers(List<List<Double>> values, int[] rows) {
        return IntStream.of(rows)
                .boxed()
                .flatMap(row -> values.get(row).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
