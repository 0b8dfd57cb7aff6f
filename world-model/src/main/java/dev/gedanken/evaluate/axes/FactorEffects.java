package dev.gedanken.evaluate.axes;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** The effects of do(factor): a factor is set to its value in another episode. */
final class FactorEffects {
    private static final int MOST_FACTORS = 6;
    private static final int VALUE_STREAM = 851;

    /**
     * An effect that changed by less than this share of itself since the intervention needs no
     * prediction.
     */
    private static final double MOVED = 0.1;

    /** Fewer cases are not meaningful. */
    private static final int LEAST_CASES = 6;

    private FactorEffects() {}

    /** Returns {@code do.error}, {@code do.foreseen} and {@code do.leakage} of each factor. */
    static List<Figure> figures(AxisTrial trial, Readout readout, DoubleConsumer progress) {
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
                            .filter(effect -> effect.copied() > MOVED * effect.truth())
                            .toList();
            String about = factors.get(i).name();
            figures.add(
                    Figure.lower(
                            "do.error",
                            about,
                            Figure.SHARE,
                            effects.isEmpty()
                                    ? Scores.none(Reason.NEVER_HAPPENED)
                                    : List.of(
                                            EffectScores.error(effects),
                                            EffectScores.copied(effects))));
            figures.add(foreseen(about, moving));
            figures.add(
                    Figure.lower(
                            "do.leakage",
                            about,
                            Figure.SHARE,
                            effects.isEmpty()
                                    ? Scores.none(Reason.NEVER_HAPPENED)
                                    : List.of(EffectScores.leakage(effects, readout))));
            progress.accept(0.4 + 0.6 * (i + 1) / factors.size());
        }
        return figures;
    }

    /**
     * Returns the positions of tracked objects; in worlds without any, the first few quantities
     * that are not integers.
     */
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

    /**
     * Returns the effects of setting a factor at the context's first moment, where that changes
     * what is seen.
     */
    private static List<Effect> effects(AxisTrial trial, Readout readout, Factor factor) {
        int steps = CausalAxis.horizon(trial);
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
                            Effect.difference(
                                    modelChanged.orElseThrow().get(i), modelPlain.get().get(i)),
                            Effect.difference(
                                    truthChanged.orElseThrow().get(i),
                                    truthPlain.orElseThrow().get(i)),
                            Effect.difference(
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

    /**
     * Returns an episode's first moment with a factor's value from another episode; empty if the
     * world refuses it.
     */
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
                                EffectScores.foreseen(moving),
                                Scores.known(Subject.COPY_LAST, 0, moving.size()),
                                Scores.known(Subject.ORACLE, 1, moving.size())))
                .deciding();
    }
}
