package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Whether a model follows its actions.
 *
 * <ul>
 *   <li>{@code delta.psnr}: ΔₜPSNR = PSNR with the true actions − PSNR with random ones, after ten
 *       steps (Bruce et al. 2024, section 3.2).
 *   <li>{@code shuffled.share}: E′ / (E + E′) of the squared errors E with the true actions and E′
 *       with those of another episode: ½ for a model that ignores its actions, 1 for a perfect one.
 *       For a share x, the error ratio E′ / E is x / (1 − x); the share, unlike the ratio, is
 *       always finite.
 *   <li>{@code inverse}: how often a model of inverse dynamics, trained on pairs of real moments,
 *       recognises the action that was held between two generated ones; {@code inverse.confusion}
 *       shows what it names instead.
 * </ul>
 */
final class ControllabilityAxis implements AxisScorer {
    private static final int HORIZON = 10;
    private static final int RANDOM_STREAM = 501;

    @Override
    public Axis axis() {
        return Axis.CONTROLLABILITY;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (readout.isEmpty()) {
            return new Findings(
                    List.of(
                            Figure.higher(
                                    "shuffled.share",
                                    "",
                                    Figure.SHARE,
                                    Scores.none(Reason.NO_FEATURES))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(delta(trial));
        progress.accept(0.3);
        figures.add(shuffled(trial, readout.get()));
        progress.accept(0.5);
        figures.addAll(new InverseDynamics(trial, readout.get()).figures());
        return new Findings(figures, List.of());
    }

    private static int horizon(AxisTrial trial) {
        return Math.min(HORIZON, trial.effort().horizon());
    }

    private static List<List<Input>> random(AxisTrial trial, int steps) {
        InputSpace space = trial.model().card().inputs();
        return trial.episodes().stream()
                .map(episode ->
                        IntStream.rangeClosed(1, steps)
                                .<Input>mapToObj(step ->
                                        space.sample(
                                                new Noise(episode.seed(), RANDOM_STREAM, step)))
                                .toList())
                .toList();
    }

    private static Figure delta(AxisTrial trial) {
        Optional<DecodesFrames> decoder = Readout.frames(trial.model());
        if (decoder.isEmpty()) {
            return Figure.higher("delta.psnr", "", "dB", Scores.none(Reason.NO_FRAMES));
        }
        int steps = horizon(trial);
        List<AxisEpisode> episodes = trial.episodes();
        List<List<Input>> random = random(trial, steps);
        double[] told = psnr(trial, decoder.get(), actual(episodes, steps));
        double[] blind = psnr(trial, decoder.get(), random);
        List<Score> scores = new ArrayList<>();
        scores.add(Scores.mean(Subject.MODEL, differences(told, blind)));
        scores.add(Scores.known(Subject.COPY_LAST, 0, episodes.size()));
        if (trial.world().isPresent()) {
            double[] oracle =
                    IntStream.range(0, episodes.size())
                            .mapToDouble(i ->
                                    perfect(episodes.get(i), steps)
                                            - SquaredError.psnr(
                                                    episodes.get(i).frameAt(steps),
                                                    Futures.with(episodes.get(i), random.get(i))
                                                            .frameAt(steps)))
                            .toArray();
            scores.add(Scores.mean(Subject.ORACLE, oracle));
        }
        return Figure.higher("delta.psnr", Integer.toString(steps), "dB", scores).deciding();
    }

    private static double perfect(AxisEpisode episode, int steps) {
        return SquaredError.psnr(episode.frameAt(steps), episode.frameAt(steps));
    }

    private static double[] psnr(AxisTrial trial, DecodesFrames decoder, List<List<Input>> inputs) {
        int steps = inputs.getFirst().size();
        var dreams = decoder.decode(followed(trial, inputs));
        return IntStream.range(0, dreams.size())
                .mapToDouble(i ->
                        SquaredError.psnr(trial.episodes().get(i).frameAt(steps), dreams.get(i)))
                .toArray();
    }

    private static List<Belief> followed(AxisTrial trial, List<List<Input>> inputs) {
        List<AxisEpisode> episodes = trial.episodes();
        return trial.rollouts()
                .follow(
                        trial.rollouts().begin(episodes),
                        episodes,
                        IntStream.range(0, episodes.size()).toArray(),
                        inputs,
                        inputs.getFirst().size());
    }

    private static List<List<Input>> actual(List<AxisEpisode> episodes, int steps) {
        return episodes.stream().map(episode -> episode.inputsTo(steps)).toList();
    }

    private static double[] differences(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    private static Figure shuffled(AxisTrial trial, Readout readout) {
        int steps = horizon(trial);
        List<AxisEpisode> episodes = trial.episodes();
        List<List<Input>> actual = actual(episodes, steps);
        List<List<Input>> others =
                IntStream.range(0, actual.size())
                        .mapToObj(i -> actual.get((i + 1) % actual.size()))
                        .toList();
        Optional<List<float[]>> truth =
                readout.ofTruth(episodes.stream().map(each -> each.seenUpTo(steps)).toList());
        Optional<List<float[]>> told = readout.ofBeliefs(followed(trial, actual));
        Optional<List<float[]>> other = readout.ofBeliefs(followed(trial, others));
        if (truth.isEmpty() || told.isEmpty() || other.isEmpty()) {
            return Figure.higher(
                    "shuffled.share", "", Figure.SHARE, Scores.none(Reason.NO_FEATURES));
        }
        double[] shares =
                IntStream.range(0, episodes.size())
                        .mapToDouble(i -> {
                            double error = Readout.distance(told.get().get(i), truth.get().get(i));
                            double shuffled =
                                    Readout.distance(other.get().get(i), truth.get().get(i));
                            return shuffled / (error + shuffled);
                        })
                        .toArray();
        return Figure.higher(
                        "shuffled.share",
                        Integer.toString(steps),
                        Figure.SHARE,
                        List.of(
                                Scores.mean(Subject.MODEL, shares),
                                Scores.known(Subject.RANDOM, 0.5, episodes.size())))
                .deciding();
    }
}
