package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.axes.ProbedFeatures.Source;
import dev.gedanken.projection.LatentSpread;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * What can be read from a model's features.
 *
 * <ul>
 *   <li>{@code probe.linear}, {@code probe.mlp}: R² of every true factor, read by ridge regression
 *       and by a small perceptron (Alain and Bengio 2016), or the accuracy if a factor is a flag;
 *       fitted and measured on different episodes. The baselines are the network with its weights
 *       shuffled, the downscaled picture, and the mean. The figure over all factors is the mean of
 *       max(R², 0).
 *   <li>{@code latent.std}, {@code latent.rank}: mean standard deviation and effective rank (Roy
 *       and Vetterli 2007), which show a collapse.
 *   <li>{@code task.needs}: how often the true world's expert acts differently once the factor is
 *       set to another value, which shows what a state should keep.
 * </ul>
 */
final class RepresentationAxis implements AxisScorer {
    private static final int SCRAMBLE_STREAM = 831;

    @Override
    public Axis axis() {
        return Axis.REPRESENTATION;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        List<Factor> factors =
                trial.fitting().getFirst().factorsAt(0).stream().map(FactorValue::factor).toList();
        Optional<ProbedFeatures> model = ProbedFeatures.of(trial, Source.of(trial.model()));
        progress.accept(0.3);
        if (model.isEmpty()) {
            return new Findings(
                    List.of(
                            Figure.higher(
                                    "probe.linear", "", "R²", Scores.none(Reason.NO_FEATURES))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>(spread(model.get().measured()));
        if (factors.isEmpty()) {
            figures.add(Figure.higher("probe.linear", "", "R²", Scores.none(Reason.NO_FACTORS)));
            return new Findings(figures, List.of());
        }
        Map<Subject, Probed> probed = new LinkedHashMap<>();
        Probed first = Probed.of(model.get());
        probed.put(Subject.MODEL, first);
        trial.untrained()
                .flatMap(untrained -> ProbedFeatures.of(trial, Source.of(untrained)))
                .ifPresent(features -> probed.put(Subject.RANDOM_INIT, Probed.of(features)));
        progress.accept(0.6);
        ProbedFeatures.of(trial, new Source.SmallPictures())
                .ifPresent(features -> probed.put(Subject.PIXELS, Probed.of(features)));
        progress.accept(0.8);
        figures.addAll(probes(first, probed, FactorKinds.of(factors)));
        trial.world().ifPresent(world -> figures.addAll(needs(world, trial.episodes(), factors)));
        return new Findings(figures, List.of());
    }

    private static List<Figure> spread(ReferenceSet set) {
        LatentSpread spread = LatentSpread.of(set.vectors());
        int moments = set.points().size();
        return List.of(
                Figure.higher(
                        "latent.std",
                        "",
                        "",
                        List.of(Scores.known(Subject.MODEL, spread.deviation(), moments))),
                Figure.higher(
                        "latent.rank",
                        "",
                        "",
                        List.of(Scores.known(Subject.MODEL, spread.effectiveRank(), moments))));
    }

    private static List<Figure> probes(
            Probed first, Map<Subject, Probed> probed, Map<String, List<Integer>> factors) {
        List<Figure> figures = new ArrayList<>();
        for (Probed.Kind kind : Probed.Kind.values()) {
            String measure = kind == Probed.Kind.LINEAR ? "probe.linear" : "probe.mlp";
            Figure all =
                    Figure.higher(
                            measure, "", "R²", scores(probed, each -> each.overall(kind), first));
            figures.add(kind == Probed.Kind.LINEAR ? all.deciding() : all);
            factors.forEach((name, members) -> {
                boolean isFlag = first.isFlag(members.getFirst());
                figures.add(
                        Figure.higher(
                                measure,
                                name,
                                isFlag ? Figure.SHARE : "R²",
                                scores(probed, each -> each.of(kind, members), first)));
            });
        }
        return figures;
    }

    @FunctionalInterface
    private interface Part {
        Probed.Value of(Probed probed);
    }

    private static List<Score> scores(Map<Subject, Probed> probed, Part part, Probed model) {
        List<Score> scores = new ArrayList<>();
        probed.forEach((subject, each) -> scores.add(part.of(each).score(subject)));
        if (!probed.containsKey(Subject.RANDOM_INIT)) {
            scores.add(Scores.none(Subject.RANDOM_INIT, Reason.NO_UNTRAINED));
        }
        scores.add(part.of(model).ofConstant());
        return scores;
    }

    /** Returns, per factor, how often the expert acts differently once the factor is scrambled. */
    private static List<Figure> needs(
            TrueWorld world, List<AxisEpisode> episodes, List<Factor> factors) {
        if (!world.policies().contains(PolicyKind.EXPERT)) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        FactorKinds.of(factors)
                .forEach((name, members) -> {
                    int changed = 0;
                    int tried = 0;
                    for (AxisEpisode episode : episodes) {
                        Noise noise =
                                new Noise(episode.seed(), SCRAMBLE_STREAM, members.getFirst());
                        int member = members.get(noise.below(1, members.size()));
                        Optional<Boolean> isChanged =
                                isChanged(episode, factors.get(member), noise, episodes);
                        tried += isChanged.isPresent() ? 1 : 0;
                        changed += isChanged.filter(each -> each).isPresent() ? 1 : 0;
                    }
                    figures.add(
                            Figure.higher(
                                    "task.needs",
                                    name,
                                    Figure.SHARE,
                                    List.of(Scores.share(Subject.EXPERT, changed, tried))));
                });
        return figures;
    }

    /** Takes the factor's value from another episode, so that it is a realistic one. */
    private static Optional<Boolean> isChanged(
            AxisEpisode episode, Factor factor, Noise noise, List<AxisEpisode> episodes) {
        Twin twin = episode.twinAt(0);
        AxisEpisode other = episodes.get(noise.below(0, episodes.size()));
        double value =
                other.factorsAt(0).stream()
                        .filter(each -> each.factor().name().equals(factor.name()))
                        .findFirst()
                        .orElseThrow()
                        .value();
        try {
            Noise luck = episode.luckTo(1);
            Twin scrambled = twin.with(factor.name(), value);
            return Optional.of(
                    !twin.choose(PolicyKind.EXPERT, luck)
                            .equals(scrambled.choose(PolicyKind.EXPERT, luck)));
        } catch (BadInputException refused) {
            return Optional.empty(); // The world refuses this value for the factor.
        }
    }
}
