package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.Retrieval;
import dev.gedanken.model.Belief;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The effects of other actions: every input is held from the same start, under the same noise. */
final class ActionEffects {

    private ActionEffects() {}

    /**
     * Returns {@code action.error}, {@code action.leakage}, {@code cf.hits1} and {@code cf.mrr}.
     */
    static List<Figure> figures(AxisTrial trial, Readout readout) {
        int steps = CausalAxis.horizon(trial);
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
                                        EffectScores.error(effects),
                                        Scores.known(Subject.COPY_LAST, 1, episodes.size())))
                        .deciding(),
                Figure.lower(
                        "action.leakage",
                        about,
                        Figure.SHARE,
                        List.of(EffectScores.leakage(effects, readout))),
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
                                    Effect.difference(model.get(i), model.getFirst()),
                                    Effect.difference(truth.get(i), truth.getFirst()),
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
}
