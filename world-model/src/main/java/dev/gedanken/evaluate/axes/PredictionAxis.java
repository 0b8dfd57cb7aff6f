package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.TrackedScore;
import dev.gedanken.evaluate.axes.AxisResult.Note;
import dev.gedanken.measure.DynamicRegion;
import dev.gedanken.measure.Retrieval;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.measure.StructuralSimilarity;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a model's predicted future is from the true one, by number of steps.
 *
 * <ul>
 *   <li>{@code psnr}: 10·log₁₀(1 / mean squared error), and {@code psnr.gain}: how much better than
 *       the last observed frame, episode by episode; {@code psnr.dynamic} counts only the pixels
 *       that have changed since.
 *   <li>{@code ssim}: structural similarity (Wang et al. 2004).
 *   <li>{@code objects.there}, {@code objects.off}: whether every object of known colour is there
 *       once, or hidden as in the truth, and the position error in px of objects that actions do
 *       not move; {@code objects.turned}: the error in degrees of the direction of those that turn.
 *   <li>{@code hits1}, {@code mrr}: whether the true outcome is nearer than those of the other
 *       episodes (Kipf et al. 2020), in pixels or, for models without frames, in features.
 *   <li>{@code reward.auroc}, {@code end.auroc}: whether a step is known to earn something or to end
 *       the episode before it is made ({@link RewardForecast}).
 *   <li>{@code real.nearest}: PSNR to the nearest of the real frames after a thousand steps:
 *       whether it still looks like the world at all.
 * </ul>
 */
final class PredictionAxis implements AxisScorer {
    private static final int LONG_EPISODES = 8;

    /** Objects that moved less than this, in px, count as unmoved. */
    private static final double MOVED = 1;

    /** At shorter horizons, the last frame may well be the nearest to the true one. */
    private static final int FORESIGHT = 10;

    @Override
    public Axis axis() {
        return Axis.PREDICTION;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (readout.isEmpty()) {
            return new Findings(
                    List.of(
                            Figure.higher(
                                    "hits1", "", Figure.SHARE, Scores.none(Reason.NO_FEATURES))),
                    List.of());
        }
        List<AxisEpisode> episodes = trial.episodes();
        Rollouts rollouts = trial.rollouts();
        Optional<DecodesFrames> decoder = Readout.frames(trial.model());
        List<Figure> figures = new ArrayList<>();
        List<Belief> begun = rollouts.begin(episodes);
        List<Belief> beliefs = begun;
        boolean comparesFrames = decoder.isPresent();
        for (int horizon = 1; horizon <= trial.effort().horizon(); horizon++) {
            beliefs = rollouts.imagine(beliefs, episodes, horizon);
            if (trial.effort().horizons().contains(horizon)) {
                if (comparesFrames) {
                    figures.addAll(frames(trial, decoder.orElseThrow().decode(beliefs), horizon));
                }
                figures.addAll(
                        retrieved(
                                readout.get(),
                                episodes,
                                begun,
                                beliefs,
                                horizon,
                                !comparesFrames && horizon >= FORESIGHT));
            }
            progress.accept(0.9 * horizon / trial.effort().horizon());
        }
        if (!comparesFrames) {
            figures.add(Figure.higher("psnr", "", "dB", Scores.none(Reason.NO_FRAMES)));
        }
        figures.addAll(RewardForecast.figures(trial));
        figures.add(nearest(trial, decoder));
        return new Findings(
                figures,
                List.of(comparesFrames ? Note.COMPARED_AS_FRAMES : Note.COMPARED_AS_FEATURES));
    }

    private static List<Figure> frames(AxisTrial trial, List<Frame> dreams, int horizon) {
        List<AxisEpisode> episodes = trial.episodes();
        int count = episodes.size();
        IntFunction<Frame> truth = i -> episodes.get(i).frameAt(horizon);
        IntFunction<Frame> last = i -> episodes.get(i).frameAt(0);
        IntFunction<Frame> other = i -> episodes.get((i + 1) % count).frameAt(horizon);
        Comparison comparison = new Comparison(count, dreams::get, last, other, truth);
        String about = Integer.toString(horizon);
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.higher(
                        "psnr",
                        about,
                        "dB",
                        comparison.all((frame, i) -> SquaredError.psnr(frame, truth.apply(i)))));
        figures.add(gain(comparison, about));
        figures.add(
                Figure.higher(
                        "psnr.dynamic",
                        about,
                        "dB",
                        comparison.all((frame, i) ->
                                SquaredError.psnr(
                                        frame,
                                        truth.apply(i),
                                        DynamicRegion.between(last.apply(i), truth.apply(i))))));
        figures.add(
                Figure.higher(
                        "ssim",
                        about,
                        "",
                        comparison.all(
                                (frame, i) -> StructuralSimilarity.of(frame, truth.apply(i)))));
        figures.addAll(objects(trial.world(), comparison, truth, about));
        return figures;
    }

    private static Figure gain(Comparison comparison, String about) {
        IntToDoubleFunction before =
                i -> SquaredError.psnr(comparison.last.apply(i), comparison.truth.apply(i));
        return Figure.higher(
                        "psnr.gain",
                        about,
                        "dB",
                        List.of(
                                comparison.mean(
                                        Subject.MODEL,
                                        comparison.dream,
                                        (frame, i) ->
                                                SquaredError.psnr(frame, comparison.truth.apply(i))
                                                        - before.applyAsDouble(i)),
                                Scores.known(Subject.COPY_LAST, 0, comparison.count)))
                .deciding();
    }

    private static List<Figure> objects(
            Optional<TrueWorld> world,
            Comparison comparison,
            IntFunction<Frame> truth,
            String about) {
        List<TrackedObject> objects = world.map(TrueWorld::trackedObjects).orElse(List.of());
        if (objects.isEmpty()) {
            return List.of(
                    Figure.higher(
                            "objects.there", about, Figure.SHARE, Scores.none(Reason.NO_OBJECTS)));
        }
        TrackedScore tracked = new TrackedScore(objects);
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.higher(
                        "objects.there",
                        about,
                        Figure.SHARE,
                        comparison.all((frame, i) ->
                                tracked.allThereOnce(frame, truth.apply(i)) ? 1 : 0)));
        figures.add(
                off(
                        Figure.lower(
                                "objects.off",
                                about,
                                "px",
                                comparison.all((frame, i) ->
                                        tracked.positionError(frame, truth.apply(i))))));
        if (tracked.hasTurningObjects()) {
            figures.add(
                    Figure.lower(
                            "objects.turned",
                            about,
                            "degree",
                            comparison.all(
                                    (frame, i) -> tracked.headingError(frame, truth.apply(i)))));
        }
        return figures;
    }

    /** Their position is a deciding figure only if they move on their own. */
    private static Figure off(Figure figure) {
        return figure.measured(Subject.COPY_LAST).filter(last -> last.value() >= MOVED).isPresent()
                ? figure.deciding()
                : figure;
    }

    private static List<Figure> retrieved(
            Readout readout,
            List<AxisEpisode> episodes,
            List<Belief> begun,
            List<Belief> beliefs,
            int horizon,
            boolean decides) {
        Optional<List<float[]>> truth =
                readout.ofTruth(
                        episodes.stream().map(episode -> episode.seenUpTo(horizon)).toList());
        Optional<List<float[]>> dreams = readout.ofBeliefs(beliefs);
        Optional<List<float[]>> last = readout.ofBeliefs(begun);
        String about = Integer.toString(horizon);
        if (truth.isEmpty() || dreams.isEmpty() || last.isEmpty()) {
            return List.of(
                    Figure.higher("hits1", about, Figure.SHARE, Scores.none(Reason.NO_FEATURES)));
        }
        List<Retrieval> model = ranked(dreams.get(), truth.get());
        List<Retrieval> copied = ranked(last.get(), truth.get());
        Retrieval chance = Retrieval.byChance(episodes.size());
        Figure hits =
                Figure.higher(
                        "hits1",
                        about,
                        Figure.SHARE,
                        List.of(
                                Scores.mean(Subject.MODEL, hits(model)),
                                Scores.mean(Subject.COPY_LAST, hits(copied)),
                                Scores.known(Subject.RANDOM, chance.hit(), episodes.size())));
        Figure ranks =
                Figure.higher(
                        "mrr",
                        about,
                        "",
                        List.of(
                                Scores.mean(Subject.MODEL, ranks(model)),
                                Scores.mean(Subject.COPY_LAST, ranks(copied)),
                                Scores.known(
                                        Subject.RANDOM, chance.reciprocalRank(), episodes.size())));
        return List.of(decides ? hits.deciding() : hits, ranks);
    }

    private static List<Retrieval> ranked(List<float[]> predicted, List<float[]> truth) {
        List<Retrieval> all = new ArrayList<>();
        for (int i = 0; i < predicted.size(); i++) {
            float[] prediction = predicted.get(i);
            double[] distances =
                    truth.stream()
                            .mapToDouble(each -> Readout.distance(prediction, each))
                            .toArray();
            all.add(Retrieval.of(distances, i));
        }
        return all;
    }

    private static double[] hits(List<Retrieval> all) {
        return all.stream().mapToDouble(Retrieval::hit).toArray();
    }

    private static double[] ranks(List<Retrieval> all) {
        return all.stream().mapToDouble(Retrieval::reciprocalRank).toArray();
    }

    private static Figure nearest(AxisTrial trial, Optional<DecodesFrames> decoder) {
        int steps = trial.effort().longHorizon();
        String about = steps == 0 ? "1000" : Integer.toString(steps);
        Optional<Reason> none =
                decoder.isEmpty()
                        ? Optional.of(Reason.NO_FRAMES)
                        : trial.world().isEmpty()
                                ? Optional.of(Reason.NO_TRUE_WORLD)
                                : steps == 0 ? Optional.of(Reason.FULL_ONLY) : Optional.empty();
        if (none.isPresent()) {
            return Figure.higher("real.nearest", about, "dB", Scores.none(none.get()));
        }
        List<Frame> bank =
                IntStream.range(0, trial.fitting().size())
                        .boxed()
                        .flatMap(i -> trial.fitting().get(i).frames().stream())
                        .toList();
        List<AxisEpisode> longer =
                IntStream.range(0, LONG_EPISODES)
                        .mapToObj(i ->
                                AxisEpisode.play(
                                        trial.world().orElseThrow(),
                                        PolicyKind.MIXED,
                                        trial.firstSeed() + i,
                                        0,
                                        trial.model().card().contextSteps(),
                                        steps))
                        .toList();
        Rollouts rollouts = trial.rollouts();
        List<Belief> beliefs = rollouts.begin(longer);
        for (int step = 1; step <= steps; step++) {
            beliefs = rollouts.imagine(beliefs, longer, step);
        }
        List<Frame> dreams = decoder.orElseThrow().decode(beliefs);
        return Figure.higher(
                "real.nearest",
                about,
                "dB",
                List.of(
                        Scores.mean(
                                Subject.MODEL,
                                dreams.stream().map(each -> nearest(each, bank)).toList()),
                        Scores.mean(
                                Subject.ORACLE,
                                longer.stream()
                                        .map(each -> nearest(each.frameAt(steps), bank))
                                        .toList())));
    }

    private static double nearest(Frame frame, List<Frame> bank) {
        return bank.stream().mapToDouble(each -> SquaredError.psnr(frame, each)).max().orElse(0);
    }

    /** A measure of one frame in one episode. */
    @FunctionalInterface
    private interface Measure {
        double of(Frame frame, int episode);
    }

    /** The frames that are compared, by episode. */
    private record Comparison(
            int count,
            IntFunction<Frame> dream,
            IntFunction<Frame> last,
            IntFunction<Frame> other,
            IntFunction<Frame> truth) {

        List<Score> all(Measure measure) {
            return List.of(
                    mean(Subject.MODEL, dream, measure),
                    mean(Subject.COPY_LAST, last, measure),
                    mean(Subject.RANDOM, other, measure),
                    mean(Subject.ORACLE, truth, measure));
        }

        Score mean(Subject subject, IntFunction<Frame> frames, Measure measure) {
            return Scores.mean(
                    subject,
                    IntStream.range(0, count)
                            .mapToDouble(i -> measure.of(frames.apply(i), i))
                            .toArray());
        }
    }
}
