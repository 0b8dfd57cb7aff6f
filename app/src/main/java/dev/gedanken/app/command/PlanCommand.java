package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.PlanningScore;
import dev.gedanken.evaluate.PlanningSettings;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.WorldModel;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.GoalObjective;
import dev.gedanken.plan.GradientPlanner;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.Objective;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.plan.PlanMethod;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.RewardObjective;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a planner act in the true world, with a pack's model or with the true world as an oracle, and scores it. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final String REWARD = "reward";
    private static final int FRAME = 64;
    private static final int ROUNDS = 3;
    private static final int UPDATES = 20;
    private static final double UPDATE_RATE = 0.3;
    private static final int ELITE_SHARE = 8;
    private static final double REPORT_EVERY = 0.1;

    @Mixin private PackOption pack = new PackOption();

    @Option(names = "--scene", paramLabel = "S")
    private @Nullable String scene;

    @Option(names = "--planner", paramLabel = "P")
    private String planner = "cem";

    @Option(names = "--goal", paramLabel = "G")
    private String goal = REWARD;

    @Option(names = "--within", paramLabel = "D", converter = ArgumentTypes.PositiveNumber.class)
    private double within = 3;

    @Option(names = "--seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private SeedRange seeds = new SeedRange(9_000_000, 9_000_099);

    @Option(names = "--steps", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int steps = 150;

    @Option(names = "--samples", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int samples = 64;

    @Option(names = "--iterations", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer iterations;

    @Option(names = "--elites", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer elites;

    @Option(names = "--horizon", paramLabel = "H", converter = ArgumentTypes.PositiveCount.class)
    private int horizon = 40;

    @Option(names = "--block", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int block = 4;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer simulations;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    PlanCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        json.file();
        if (scene != null && pack.isAsked()) {
            throw BadInputException.of("app.plan.both");
        }
        List<PlanningScore> scores = scene == null ? ofPack() : ofScene(scene);
        if (json.isAsked()) {
            json.write(scores, Out.of(spec));
        }
        if (!json.isAsked() || json.file().isPresent()) {
            print(scores);
        }
        return ExitCodes.OK;
    }

    /**
     * Shows the progress of each scoring, as a line on a terminal or on the error stream, so that
     * JSON stays clean.
     */
    private final class Progress implements AutoCloseable {
        private final ProgressLine line =
                ProgressLine.onTerminal(program.texts().of("app.progress.plan"));

        DoubleConsumer of(String who) {
            PrintWriter out = Out.errorsOf(spec);
            AtomicReference<Double> next = new AtomicReference<>(REPORT_EVERY);
            return share -> {
                line.show(share);
                if (share >= next.get()) {
                    next.set(share + REPORT_EVERY);
                    out.println(String.format(Locale.ROOT, "%3.0f %%  %s", 100 * share, who));
                    out.flush();
                }
            };
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private SamplingPlanner planner() {
        PlanMethod method =
                ModelPlanner.methods().stream()
                        .filter(each -> each.name().equals(planner))
                        .findFirst()
                        .orElseThrow(this::unknownPlanner);
        return new SamplingPlanner(
                method,
                new PlanSettings(
                        samples,
                        iterations == null ? ROUNDS : iterations,
                        elites == null ? Math.max(1, samples / ELITE_SHARE) : elites,
                        horizon,
                        block));
    }

    private List<PlanningScore> ofScene(String name) {
        if (planner.equals(TreePlanner.NAME) || planner.equals(GradientPlanner.NAME)) {
            throw BadInputException.of("app.plan.search.scene", planner);
        }
        TrueWorld world =
                new SceneWorld(program.loader().scenes().named(name), FrameShape.square(FRAME));
        return new ArrayList<>(inTruth(world));
    }

    private List<PlanningScore> ofPack() {
        Path location = pack.find(program.library());
        try (LoadedPack loaded = program.loader().load(location)) {
            Player player = loaded.player();
            TrueWorld world = player.requireWorld();
            if (planner.equals(TreePlanner.NAME)) {
                return bySearch(player, world);
            }
            if (planner.equals(GradientPlanner.NAME)) {
                return List.of(byGradient(player, world));
            }
            Function<Twin, Objective<Belief>> objective = objective(player);
            List<PlanningScore> scores = new ArrayList<>();
            try (Progress progress = new Progress()) {
                scores.add(
                        evaluator(world, isSolved(world))
                                .withModel(
                                        player,
                                        planner(),
                                        objective,
                                        progress.of(program.texts().of("app.plan.model"))));
            }
            scores.addAll(inTruth(world));
            return scores;
        }
    }

    /** Returns the score of plans that are improved by gradient descent, towards the goal's look. */
    private PlanningScore byGradient(Player player, TrueWorld world) {
        if (goal.equals(REWARD)) {
            throw BadInputException.of("app.plan.gradient.goal", planner);
        }
        GradientPlanner gradient =
                new GradientPlanner(
                        new PlanSettings(
                                samples,
                                iterations == null ? UPDATES : iterations,
                                1,
                                horizon,
                                block),
                        UPDATE_RATE);
        WorldModel model = player.model();
        try (Progress progress = new Progress()) {
            return evaluator(world, isSolved(world))
                    .withModel(
                            player,
                            planner,
                            block,
                            start -> {
                                PlanGoal.Appearance look =
                                        new PlanGoal.Appearance(
                                                equations(start).reachedFrom(start).frame());
                                Objective<Belief> objective = look.objective(model);
                                Belief there = look.seenBy(model);
                                return (state, before, luck) ->
                                        gradient.plan(model, state, there, objective, luck);
                            },
                            progress.of(program.texts().of("app.plan.model")));
        }
    }

    /** Returns the scores of the tree search, of the model's own policy that guides it, and of the world's policies. */
    private List<PlanningScore> bySearch(Player loaded, TrueWorld world) {
        if (!goal.equals(REWARD)) {
            throw BadInputException.of("app.plan.search.goal", planner);
        }
        Player player =
                simulations == null
                        ? loaded
                        : loaded.withKnobs(KnobValues.of(Knob.NUM_SIMULATIONS, simulations));
        TreePlanner search = new TreePlanner();
        if (!search.canPlanWith(player.model())) {
            throw BadInputException.of(
                    "worldmodel.planner.value", planner, player.model().card().name());
        }
        Acting acting = new Acting(player, List.of(search));
        PlanningEvaluator evaluator = evaluator(world, isSolved(world));
        List<PlanningScore> scores = new ArrayList<>();
        try (Progress progress = new Progress()) {
            for (Actor actor :
                    List.of(new Actor.Planning(TreePlanner.NAME), new Actor.ModelPolicy())) {
                scores.add(
                        evaluator.withActor(
                                player,
                                program.texts()
                                        .of(
                                                actor instanceof Actor.Planning
                                                        ? "app.plan.search"
                                                        : "app.plan.policy",
                                                TreePlanner.simulations(player.model())),
                                state -> acting.choose(actor, state, player.inputs().idle()),
                                progress.of(actor.label())));
            }
            for (PolicyKind kind : List.of(PolicyKind.RANDOM, PolicyKind.EXPERT)) {
                if (world.policies().contains(kind)) {
                    scores.add(evaluator.withPolicy(kind, progress.of("policy:" + kind.label())));
                }
            }
        }
        return scores;
    }

    /**
     * Returns a model's objective from a start: reward, or the distance to the frame that shows the
     * goal.
     */
    private Function<Twin, Objective<Belief>> objective(Player player) {
        WorldModel model = player.model();
        ModelPlanner towards = ModelPlanner.named(planner).orElseThrow(this::unknownPlanner);
        if (goal.equals(REWARD)) {
            towards.requirePossibleWith(model);
            return start -> new PlanGoal.Reward().objective(model);
        }
        return start -> {
            PlanGoal shown = new PlanGoal.Appearance(equations(start).reachedFrom(start).frame());
            towards.towards(shown).requirePossibleWith(model);
            return shown.objective(model);
        };
    }

    private BadInputException unknownPlanner() {
        return BadInputException.of(
                "worldmodel.planner.unknown",
                planner,
                Stream.concat(
                                ModelPlanner.methods().stream().map(PlanMethod::name),
                                Stream.of(TreePlanner.NAME, GradientPlanner.NAME))
                        .collect(Collectors.joining(", ")));
    }

    private FactorGoal equations(Twin like) {
        return FactorGoal.parse(goal, like);
    }

    private Predicate<Twin> isSolved(TrueWorld world) {
        if (goal.equals(REWARD)) {
            return PlanningEvaluator::isRewardedEnd;
        }
        FactorGoal equations = equations(world.start(seeds.first()));
        return twin -> equations.applyAsDouble(twin) <= within;
    }

    /** Returns the scores of the planner with the true world, and of the world's own policies. */
    private List<PlanningScore> inTruth(TrueWorld world) {
        Objective<Twin> objective =
                goal.equals(REWARD)
                        ? new RewardObjective<>(RewardObjective.DISCOUNT)
                        : new GoalObjective<>(
                                equations(world.start(seeds.first())),
                                within,
                                PlanGoal.TERMINAL_WEIGHT);
        PlanningEvaluator evaluator = evaluator(world, isSolved(world));
        List<PlanningScore> scores = new ArrayList<>();
        try (Progress progress = new Progress()) {
            scores.add(
                    evaluator.withOracle(
                            planner(),
                            objective,
                            progress.of(program.texts().of("app.plan.truth"))));
            for (PolicyKind kind : List.of(PolicyKind.RANDOM, PolicyKind.EXPERT)) {
                if (world.policies().contains(kind)) {
                    scores.add(evaluator.withPolicy(kind, progress.of("policy:" + kind.label())));
                }
            }
        }
        return scores;
    }

    private PlanningEvaluator evaluator(TrueWorld world, Predicate<Twin> isSolved) {
        return new PlanningEvaluator(
                world, new PlanningSettings(seeds.first(), seeds.last(), steps, block), isSolved);
    }

    private void print(List<PlanningScore> scores) {
        PrintWriter out = Out.of(spec);
        Table table =
                Out.texts(spec)
                        .table()
                        .words("app.column.who.acts")
                        .figures("app.column.episodes")
                        .figures("app.column.succeeded")
                        .figuresOf("95 %")
                        .figures("app.column.steps")
                        .figures("app.column.plan.median")
                        .figures("app.column.late");
        scores.forEach(score ->
                table.row(
                        score.who(),
                        Integer.toString(score.episodes()),
                        String.format(Locale.ROOT, "%.1f %%", 100 * score.succeeded()),
                        program.texts()
                                .of(
                                        "app.interval",
                                        percent(score.succeededInterval().low(), ""),
                                        percent(score.succeededInterval().high(), " %")),
                        String.format(Locale.ROOT, "%.1f", score.meanSteps()),
                        millis(score.planMillisP50()),
                        millis(score.planMillisP99())));
        out.print(table);
        out.flush();
    }

    private static String percent(double share, String unit) {
        return String.format(Locale.ROOT, "%.1f%s", 100 * share, unit);
    }

    private static String millis(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%.1f ms", value);
    }
}
