package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.PlanningScore;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * How much planning needs each factor: the oracle's success, less its success when it plans from
 * moments in which the factor has the value of another start. The plans are carried out in the
 * world as it is. So the figure says what a model's state must keep for this task, whatever the
 * model.
 */
record ScrambledPlanning(
        TrueWorld world, PlanningEvaluator evaluator, PlanningTask task, SamplingPlanner planner) {
    /** Starts that are no episode's own give the values. */
    private static final long OTHER_STARTS = 5_000;

    /** Returns the loss of success for each factor, or kind of factors. */
    List<Figure> figures(long firstSeed, DoubleConsumer progress) {
        List<Factor> factors =
                world.start(firstSeed).factors().stream().map(FactorValue::factor).toList();
        Map<String, List<Integer>> kinds = FactorKinds.of(factors);
        Score.Measured whole = unscrambled();
        List<Figure> figures = new ArrayList<>();
        kinds.forEach((name, members) -> {
            List<String> names =
                    members.stream().map(member -> factors.get(member).name()).toList();
            figures.add(
                    Figure.higher("success.lost", name, Figure.SHARE, List.of(lost(whole, names))));
            progress.accept((double) figures.size() / kinds.size());
        });
        return figures;
    }

    /** Returns the oracle's success. */
    Score.Measured unscrambled() {
        return success(evaluator.withOracle(planner, task.oracle(), share -> {}));
    }

    /** Returns the loss when some factors are scrambled together. */
    Score.Measured lost(Score.Measured whole, List<String> factors) {
        PlanningScore score =
                evaluator.withOracle(
                        planner,
                        task.oracle(),
                        (seed, twin) -> scrambled(twin, factors, seed),
                        share -> {});
        return PlanningAxis.difference(Subject.ORACLE, whole, success(score));
    }

    private Score.Measured success(PlanningScore score) {
        return (Score.Measured) PlanningAxis.score(Subject.ORACLE, score, task);
    }

    /** A value that the world refuses for this moment stays as it is. */
    private Twin scrambled(Twin twin, List<String> names, long seed) {
        List<FactorValue> others = world.start(seed + OTHER_STARTS).factors();
        Twin scrambled = twin;
        for (FactorValue other : others) {
            if (names.contains(other.factor().name())) {
                try {
                    scrambled = scrambled.with(other.factor().name(), other.value());
                } catch (BadInputException refused) {
                    return scrambled;
                }
            }
        }
        return scrambled;
    }
}
