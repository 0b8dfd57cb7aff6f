package dev.gedanken.evaluate.axes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Whether an intervention has its true effect on a model's future, and no other. Model and true world follow the same inputs under the same noise with and without the intervention, so that the difference within each pair of futures is the intervention's effect: individual counterfactuals (Pearl 2009, section 7.1), not averages.
 *
 * <ul>
 *   <li>{@code action.error}, {@code do.error}: Σ‖Δ̂ − Δ‖² / Σ‖Δ‖² of the model's effect Δ̂ and the true one Δ: 0 is perfect, and 1 is the score of a model in which the intervention changes nothing. For do(factor), where the observed picture has changed, the last observed frame is the baseline.
 *   <li>{@code do.foreseen}: 1 − E / E₀ with that error E and the last frame's error E₀, over the interventions whose effect kept changing: 0 is the last frame's score, 1 is perfect.
 *   <li>{@code action.leakage}, {@code do.leakage}: share of the model's effect Σ‖Δ̂‖² in pixels without a true effect.
 *   <li>{@code cf.hits1}, {@code cf.mrr}: whether the model's future for an action is nearest to the true future of that action, among those of all actions from the same start (C-SWM's measure, applied to counterfactuals).
 * </ul>
 */
final class CausalAxis implements AxisScorer {
    private static final int HORIZON = 8;
<<<<<<< HEAD
    private static final int MOST_FACTORS = 6;
    private static final int VALUE_STREAM = 851;

    /** An effect that changed by less than this share of itself since the intervention needs no prediction. */
    private static final double MOVED = 0.1;

    /** Fewer cases are not meaningful. */
    private static final int LEAST_CASES = 6;
=======
>>>>>>> main

    @Override
    public Axis axis() {
        return Axis.CAUSAL;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (trial.world().isEmpty() || readout.isEmpty()) {
            Reason reason = trial.world().isEmpty() ? Reason.NO_TRUE_WORLD : Reason.NO_FEATURES;
            return new Findings(
                    List.of(Figure.lower("action.error", "", Figure.SHARE, Scores.none(reason))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>(ActionEffects.figures(trial, readout.get()));
        progress.accept(0.4);
        figures.addAll(FactorEffects.figures(trial, readout.get(), progress));
        return new Findings(figures, List.of());
    }

    /** Returns how many steps futures have. */
    static int horizon(AxisTrial trial) {
        return Math.min(HORIZON, trial.effort().horizon());
    }
<<<<<<< HEAD

    /** Squared magnitudes of effects in one episode. */
    private record Effect(double error, double truth, double copied, double outside, double model) {
        static final Effect NONE = new Effect(0, 0, 0, 0, 0);

        /**
         * Compares a model's effect with the true one.
         *
         * @param seen the effect that was visible at the start, which a copying model keeps
         */
        static Effect of(float[] model, float[] truth, float[] seen) {
            double error = 0;
            double size = 0;
            double copied = 0;
            double outside = 0;
            double all = 0;
            for (int i = 0; i < truth.length; i++) {
                error += square(model[i] - truth[i]);
                size += square(truth[i]);
                copied += square(seen[i] - truth[i]);
                outside += truth[i] == 0 ? square(model[i]) : 0;
                all += square(model[i]);
            }
            return new Effect(error, size, copied, outside, all);
        }

        private static double square(double value) {
            return value * value;
        }

        Effect plus(Effect other) {
            return new Effect(
                    error + other.error,
                    truth + other.truth,
                    copied + other.copied,
                    outside + other.outside,
                    model + other.model);
        }
    }

    private static List<Figure> actions(AxisTrial trial, Readout readout) {
        int steps = horizon(trial);
        List<AxisEpisode> episodes = trial.episodes();
        List<Effect> effects = new ArrayList<>();
        List<Double> hits = new ArrayList<>();
        List<Double> ranks = new ArrayList<>();
        List<Double> chanceHits = new ArrayList<>();
        List<Double> chanceRanks = new ArrayList<>();
        List<Belief> begun = trial.rollouts().begin(episodes);
        for (int row = 0; row < episodes.size(); row++) {
            AxisEpisode episode = episodes.get(row);
            List<Input> tried = Futures.alternatives(trial.model().card().inputs(), episode.seed());
            List<List<Input>> inputs = new ArrayList<>(List.of(episode.inputsTo(steps)));
            tried.forEach(input -> inputs.add(Futures.held(input, steps)));
            int[] rows = new int[inputs.size()];
            Arrays.fill(rows, row);
            List<Belief> made =
                    trial.rollouts()
                            .follow(
                                    Collections.nCopies(inputs.size(), begun.get(row)),
                                    episodes,
                                    rows,
                                    inputs,
                                    steps);
            Optional<List<float[]>> model = readout.ofBeliefs(made);
            Optional<List<float[]>> truth =
                    readout.ofTruth(
                            inputs.stream()
                                    .map(each -> Futures.with(episode, each).seenUpTo(steps))
                                    .toList());
            if (model.isEmpty() || truth.isEmpty()) {
                return List.of(
                        Figure.lower(
                                "action.error", "", Figure.SHARE, Scores.none(Reason.NO_FEATURES)));
            }
            effects.add(effect(model.get(), truth.get()));
            List<Retrieval> found = new ArrayList<>();
            List<Retrieval> chance = new ArrayList<>();
            int[] distinct = distinct(truth.get());
            for (int i = 0; i < distinct.length && distinct.length > 1; i++) {
                float[] future = model.get().get(distinct[i]);
                found.add(
                        Retrieval.of(
                                IntStream.of(distinct)
                                        .mapToDouble(other ->
                                                Readout.distance(future, truth.get().get(other)))
                                        .toArray(),
                                i));
                chance.add(Retrieval.byChance(distinct.length));
            }
            hits.add(found.stream().mapToDouble(Retrieval::hit).average().orElse(Double.NaN));
            ranks.add(
                    found.stream()
                            .mapToDouble(Retrieval::reciprocalRank)
                            .average()
                            .orElse(Double.NaN));
            chanceHits.add(
                    chance.stream().mapToDouble(Retrieval::hit).average().orElse(Double.NaN));
            chanceRanks.add(
                    chance.stream()
                            .mapToDouble(Retrieval::reciprocalRank)
                            .average()
                            .orElse(Double.NaN));
        }
        String about = Integer.toString(steps);
        return List.of(
                Figure.lower(
                                "action.error",
                                about,
                                Figure.SHARE,
                                List.of(
                                        error(effects),
                                        Scores.known(Subject.COPY_LAST, 1, episodes.size())))
                        .deciding(),
                Figure.lower(
                        "action.leakage", about, Figure.SHARE, List.of(leakage(effects, readout))),
                Figure.higher(
                                "cf.hits1",
                                about,
                                Figure.SHARE,
                                List.of(
                                        Scores.mean(Subject.MODEL, hits),
                                        Scores.mean(Subject.RANDOM, chanceHits)))
                        .deciding(),
                Figure.higher(
                        "cf.mrr",
                        about,
                        "",
                        List.of(
                                Scores.mean(Subject.MODEL, ranks),
                                Scores.mean(Subject.RANDOM, chanceRanks))));
    }

    private static Effect effect(List<float[]> model, List<float[]> truth) {
        Effect sum = Effect.NONE;
        float[] nothing = new float[truth.getFirst().length];
        for (int i = 1; i < truth.size(); i++) {
            sum =
                    sum.plus(
                            Effect.of(
                                    minus(model.get(i), model.getFirst()),
                                    minus(truth.get(i), truth.getFirst()),
                                    nothing));
        }
        return sum;
    }

    /** Returns the distinct futures. */
    private static int[] distinct(List<float[]> futures) {
        return IntStream.range(0, futures.size())
                .filter(i ->
                        IntStream.range(0, i)
                                .allMatch(
                                        j -> Readout.distance(futures.get(i), futures.get(j)) > 0))
                .toArray();
    }

    private static float[] minus(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static Score error(List<Effect> effects) {
        return Scores.resampled(
                Subject.MODEL,
                effects.size(),
                rows -> sum(effects, rows).error / sum(effects, rows).truth);
    }

    private static Score copied(List<Effect> effects) {
        return Scores.resampled(
                Subject.COPY_LAST,
                effects.size(),
                rows -> sum(effects, rows).copied / sum(effects, rows).truth);
    }

    private static Figure foreseen(String about, List<Effect> moving) {
        if (moving.size() < LEAST_CASES) {
            return Figure.higher(
                    "do.foreseen", about, Figure.SHARE, Scores.none(Reason.NEVER_HAPPENED));
        }
        return Figure.higher(
                        "do.foreseen",
                        about,
                        Figure.SHARE,
                        List.of(
                                foreseen(moving),
                                Scores.known(Subject.COPY_LAST, 0, moving.size()),
                                Scores.known(Subject.ORACLE, 1, moving.size())))
                .deciding();
    }

    private static Score foreseen(List<Effect> effects) {
        return Scores.resampled(
                Subject.MODEL,
                effects.size(),
                rows -> 1 - sum(effects, rows).error / sum(effects, rows).copied);
    }

    private static Score leakage(List<Effect> effects, Readout readout) {
        return readout instanceof Readout.Pixels
                ? Scores.resampled(
                        Subject.MODEL,
                        effects.size(),
                        rows -> sum(effects, rows).outside / sum(effects, rows).model)
                : Scores.none(Subject.MODEL, Reason.NO_FRAMES);
    }

    private static Effect sum(List<Effect> effects, int[] rows) {
        Effect sum = Effect.NONE;
        for (int row : rows) {
            sum = sum.plus(effects.get(row));
        }
        return sum;
    }

    private static List<Figure> interventions(
            AxisTrial trial, Readout readout, DoubleConsumer progress) {
        List<Factor> factors = factors(trial);
        if (factors.isEmpty()) {
            return List.of(
                    Figure.lower("do.error", "", Figure.SHARE, Scores.none(Reason.NO_FACTORS)));
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Effect> effects = effects(trial, readout, factors.get(i));
            List<Effect> moving =
                    effects.stream()
                            .filter(effect -> effect.copied > MOVED * effect.truth)
                            .toList();
            String about = factors.get(i).name();
            figures.add(
                    Figure.lower(
                            "do.error",
                            about,
                            Figure.SHARE,
                            effects.isEmpty()
                                    ? Scores.none(Reason.NEVER_HAPPENED)
                                    : List.of(error(effects), copied(effects))));
            figures.add(foreseen(about, moving));
            figures.add(
                    Figure.lower(
                            "do.leakage",
                            about,
                            Figure.SHARE,
                            effects.isEmpty()
                                    ? Scores.none(Reason.NEVER_HAPPENED)
                                    : List.of(leakage(effects, readout))));
            progress.accept(0.4 + 0.6 * (i + 1) / factors.size());
        }
        return figures;
    }

    /** Returns the positions of tracked objects; in worlds without any, the first few quantities that are not integers. */
    private static List<Factor> factors(AxisTrial trial) {
        List<Factor> all =
                trial.episodes().getFirst().factorsAt(0).stream().map(FactorValue::factor).toList();
        List<String> places =
                trial.world().orElseThrow().trackedObjects().stream()
                        .flatMap((TrackedObject each) -> Stream.of(each.xFactor(), each.yFactor()))
                        .filter(name -> !name.isEmpty())
                        .toList();
        Stream<Factor> chosen =
                places.isEmpty()
                        ? all.stream().filter(factor -> !factor.isWhole())
                        : all.stream().filter(factor -> places.contains(factor.name()));
        return chosen.limit(MOST_FACTORS).toList();
    }

    /** Returns the effects of setting a factor at the context's first moment, where that changes what is seen. */
    private static List<Effect> effects(AxisTrial trial, Readout readout, Factor factor) {
        int steps = horizon(trial);
        List<AxisEpisode> plain = new ArrayList<>();
        List<AxisEpisode> changed = new ArrayList<>();
        List<AxisEpisode> episodes = trial.episodes();
        for (AxisEpisode episode : episodes) {
            changed(episode, factor, episodes)
                    .map(start -> Futures.from(start, episode, steps))
                    .filter(other -> !other.frameAt(0).equals(episode.frameAt(0)))
                    .ifPresent(other -> {
                        plain.add(episode);
                        changed.add(other);
                    });
        }
        if (plain.isEmpty()) {
            return List.of();
        }
        Optional<List<float[]>> modelPlain = imagined(trial, readout, plain, steps);
        Optional<List<float[]>> modelChanged = imagined(trial, readout, changed, steps);
        Optional<List<float[]>> truthPlain = seen(readout, plain, steps);
        Optional<List<float[]>> truthChanged = seen(readout, changed, steps);
        Optional<List<float[]>> firstPlain = seen(readout, plain, 0);
        Optional<List<float[]>> firstChanged = seen(readout, changed, 0);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < plain.size() && modelPlain.isPresent(); i++) {
            effects.add(
                    Effect.of(
                            minus(modelChanged.orElseThrow().get(i), modelPlain.get().get(i)),
                            minus(
                                    truthChanged.orElseThrow().get(i),
                                    truthPlain.orElseThrow().get(i)),
                            minus(
                                    firstChanged.orElseThrow().get(i),
                                    firstPlain.orElseThrow().get(i))));
        }
        return effects;
    }

    private static Optional<List<float[]>> imagined(
            AxisTrial trial, Readout readout, List<AxisEpisode> episodes, int steps) {
        return readout.ofBeliefs(trial.rollouts().open(episodes, steps).getLast());
    }

    private static Optional<List<float[]>> seen(
            Readout readout, List<AxisEpisode> episodes, int steps) {
        return readout.ofTruth(episodes.stream().map(each -> each.seenUpTo(steps)).toList());
    }

    /** Returns an episode's first moment with a factor's value from another episode; empty if the world refuses it. */
    private static Optional<Twin> changed(
            AxisEpisode episode, Factor factor, List<AxisEpisode> episodes) {
        Noise noise = new Noise(episode.seed(), VALUE_STREAM, factor.name().hashCode());
        AxisEpisode other = episodes.get(noise.below(0, episodes.size()));
        double value =
                other.factorsAt(0).stream()
                        .filter(each -> each.factor().name().equals(factor.name()))
                        .findFirst()
                        .orElseThrow()
                        .value();
        try {
            return Optional.of(episode.twins().getFirst().with(factor.name(), value));
        } catch (BadInputException refused) {
            return Optional.empty();
        }
    }
=======
>>>>>>> main
}
