package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.PlanningScore;
import dev.gedanken.evaluate.PlanningSettings;
import dev.gedanken.evaluate.axes.AxisResult.Note;
import dev.gedanken.evaluate.axes.PlanningTask.Means;
import dev.gedanken.measure.Interval;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * What planners with a model achieve in the true world, which they observe after each step.
 *
 * <ul>
 *   <li>{@code success}: share of the episodes that succeed, compared with the same planner that
 *       uses the true world as its model, the world's own expert, and chance. Starts that are
 *       already solved are left out.
 *   <li>{@code return}: the sum of rewards instead, in a world that nobody knows how to play.
 *   <li>{@code gap}: the counterfactual planning gap, success(oracle) − success(model), with
 *       Newcombe's interval (1998, method 10) of both Wilson intervals: above 0, the model is the
 *       bottleneck; if the oracle itself falls behind the expert, the planner is.
 *   <li>{@code success.lost}: the oracle's success, less its success when it plans from moments in
 *       which a factor has the value of another start. It shows what the task needs.
 * </ul>
 */
final class PlanningAxis implements AxisScorer {

    @Override
    public Axis axis() {
        return Axis.PLANNING;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        if (trial.world().isEmpty()) {
            return none(Reason.NO_TRUE_WORLD);
        }
        TrueWorld world = trial.world().get();
        Optional<PlanningTask> task = PlanningTask.of(trial);
        if (task.isEmpty()) {
            return none(Reason.NO_TASK);
        }
        PlanningTask chosen = task.get();
        List<Score> policies = policies(world, evaluator(trial, chosen, 1), chosen);
        if (policies.stream().anyMatch(PlanningAxis::isExpertWithoutSuccess)) {
            return none(Reason.NO_TASK);
        }
        Optional<Means> means = chosen.means(trial);
        if (means.isEmpty()) {
            return none(Reason.NO_OBJECTIVE);
        }
        PlanningEvaluator evaluator =
                evaluator(trial, chosen, means.get().planner().settings().actionBlock());
        PlanningScore model =
                withModel(trial, evaluator, means.get(), share -> progress.accept(0.6 * share));
        PlanningScore oracle =
                evaluator.withOracle(
                        means.get().planner(),
                        chosen.oracle(),
                        share -> progress.accept(0.6 + 0.2 * share));
        List<Score> scores = new ArrayList<>();
        scores.add(score(Subject.MODEL, model, chosen));
        scores.addAll(policies);
        scores.add(score(Subject.ORACLE, oracle, chosen));
        boolean isReturn = chosen.aim() == PlanningTask.Aim.RETURN;
        Figure success =
                isReturn
                        ? Figure.higher("return", chosen.name(), Figure.NUMBER, scores).deciding()
                        : Figure.higher(Figure.SUCCESS, chosen.name(), Figure.SHARE, scores)
                                .deciding();
        List<Figure> figures = new ArrayList<>(List.of(success));
        List<Note> notes = new ArrayList<>(List.of(means.get().note()));
        (isReturn ? Optional.<Score.Measured>empty() : gap(success))
                .ifPresent(gap -> {
                    figures.add(Figure.lower("gap", chosen.name(), Figure.SHARE, List.of(gap)));
                    notes.add(verdict(success, gap));
                });
        if (!isReturn && trial.effort().scrambledEpisodes() > 0) {
            figures.addAll(
                    scrambled(trial, chosen, means.get().planner())
                            .figures(
                                    trial.firstSeed(),
                                    share -> progress.accept(0.8 + 0.2 * share)));
        }
        SortedMap<String, Double> millis = new TreeMap<>();
        millis.put("plan.p50", model.planMillisP50());
        millis.put("plan.p99", model.planMillisP99());
        return new Findings(figures, notes, millis);
    }

    private static PlanningEvaluator evaluator(
            AxisTrial trial, PlanningTask task, int actionBlock) {
        long first = trial.firstSeed();
        return new PlanningEvaluator(
                trial.world().orElseThrow(),
                new PlanningSettings(
                        first,
                        first + trial.effort().planEpisodes() - 1,
                        task.steps(),
                        actionBlock),
                task.ends());
    }

    private static List<Score> policies(
            TrueWorld world, PlanningEvaluator evaluator, PlanningTask task) {
        List<Score> scores = new ArrayList<>();
        for (PolicyKind kind : List.of(PolicyKind.RANDOM, PolicyKind.EXPERT)) {
            if (world.policies().contains(kind)) {
                scores.add(
                        score(
                                kind == PolicyKind.RANDOM ? Subject.RANDOM : Subject.EXPERT,
                                evaluator.withPolicy(kind, share -> {}),
                                task));
            }
        }
        return scores;
    }

    /** What the world's own expert never achieves is no task, as in a world without an end. */
    private static boolean isExpertWithoutSuccess(Score score) {
        return score instanceof Score.Measured expert
                && expert.subject() == Subject.EXPERT
                && expert.value() == 0;
    }

    private static ScrambledPlanning scrambled(
            AxisTrial trial, PlanningTask task, SamplingPlanner planner) {
        TrueWorld world = trial.world().orElseThrow();
        PlanningSettings settings =
                new PlanningSettings(
                        trial.firstSeed(),
                        trial.firstSeed() + trial.effort().scrambledEpisodes() - 1,
                        task.steps(),
                        planner.settings().actionBlock());
        return new ScrambledPlanning(
                world, new PlanningEvaluator(world, settings, task.ends()), task, planner);
    }

    /**
     * A model with a policy and a value is used by tree search, as it was designed for; other
     * models are used by planners.
     */
    private static PlanningScore withModel(
            AxisTrial trial, PlanningEvaluator evaluator, Means means, DoubleConsumer progress) {
        Player player = Player.beside(trial.model(), trial.world().orElseThrow());
        if (means.note() != Note.PLANS_BY_SEARCH) {
            return evaluator.withModel(player, means.planner(), means.objective(), progress);
        }
        TreePlanner planner = new TreePlanner();
        return evaluator.withActor(
                player,
                TreePlanner.NAME,
                state -> planner.choose(player, state, state.luck().onStream(NoiseStreams.PLANNER)),
                progress);
    }

    private static Findings none(Reason reason) {
        return new Findings(
                List.of(Figure.higher(Figure.SUCCESS, "", Figure.SHARE, Scores.none(reason))),
                List.of());
    }

    static Score score(Subject subject, PlanningScore score, PlanningTask task) {
        int ended = (int) Math.round(score.succeeded() * score.episodes());
        return switch (task.aim()) {
            case END -> Scores.share(subject, ended, score.episodes());
            case NO_END -> Scores.share(subject, score.episodes() - ended, score.episodes());
            case RETURN -> Scores.mean(subject, score.returns());
        };
    }

    /** Returns how far the model's success is below the oracle's. */
    static Optional<Score.Measured> gap(Figure success) {
        Optional<Score.Measured> model = success.measured(Subject.MODEL);
        Optional<Score.Measured> oracle = success.measured(Subject.ORACLE);
        if (model.isEmpty() || oracle.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(difference(Subject.MODEL, oracle.get(), model.get()));
    }

    /** Returns the difference of two proportions with Newcombe's interval. */
    static Score.Measured difference(
            Subject subject, Score.Measured larger, Score.Measured smaller) {
        double p = larger.value();
        double q = smaller.value();
        Interval a = larger.interval();
        Interval b = smaller.interval();
        double low = p - q - Math.hypot(p - a.low(), b.high() - q);
        double high = p - q + Math.hypot(a.high() - p, q - b.low());
        return new Score.Measured(subject, p - q, new Interval(low, high), smaller.episodes());
    }

    private static Note verdict(Figure success, Score.Measured gap) {
        if (gap.interval().low() > 0) {
            return Note.MODEL_IS_THE_BOTTLENECK;
        }
        boolean oracleFails =
                success.measured(Subject.ORACLE)
                        .flatMap(oracle ->
                                success.measured(Subject.EXPERT)
                                        .map(expert ->
                                                oracle.interval().high() < expert.interval().low()))
                        .orElse(false);
        return oracleFails ? Note.PLANNER_IS_THE_BOTTLENECK : Note.NO_PLANNING_GAP;
    }
}
