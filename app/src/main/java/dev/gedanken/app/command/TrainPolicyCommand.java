package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.data.TrainingData;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.family.PackTraining;
import dev.gedanken.measure.Interval;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.policy.InteractiveTraining;
import dev.gedanken.policy.PolicyEvaluator;
import dev.gedanken.policy.PolicyReport;
import dev.gedanken.policy.PolicySettings;
import dev.gedanken.policy.PolicyTraining;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains a policy in the imagination of a pack's model, stores it in the pack and scores it in the
 * true world.
 */
@Command(name = "train-policy", mixinStandardHelpOptions = true)
final class TrainPolicyCommand implements Callable<Integer> {
    private static final int EPISODE_STEPS = 300;
    private static final double STANDARD_MINUTES = 20;
    private static final SeedRange HELD_OUT = new SeedRange(9_000_000, 9_000_199);

    @Mixin private PackOption pack = new PackOption();

    @Option(names = "--data", paramLabel = "F")
    private @Nullable Path data;

    @Mixin private BudgetOption budget = new BudgetOption();

    @Option(names = "--episodes", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int episodes = 200;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--evaluate-seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private SeedRange evaluateSeeds = HELD_OUT;

    @Option(
            names = "--evaluate-steps",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class)
    private int evaluateSteps = 150;

    @Option(names = "--evaluate-only")
    private boolean onlyEvaluates;

    @Option(names = "--resume")
    private boolean resumes;

    @Mixin private InteractionOption interaction = new InteractionOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    TrainPolicyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        boolean inRounds = interaction.isAsked();
        Path location = pack.find(program.library());
        WorldPack opened = WorldPack.open(location);
        Optional<PackWorld> world = PackWorld.of(opened, program);
        if (inRounds && !onlyEvaluates) {
            return interact(opened, world);
        }
        if (!onlyEvaluates) {
            int status = train(opened, world);
            if (!WorldPack.open(location).hasFile(WorldPack.POLICY) || status != ExitCodes.OK) {
                return status;
            }
        }
        if (world.isPresent()) {
            print(evaluate(location));
        }
        return ExitCodes.OK;
    }

    private int train(WorldPack opened, Optional<PackWorld> world) {
        try (TrainingData from = episodes(opened, world);
                TrainingConsole console = new TrainingConsole(Out.of(spec), program.texts())) {
            TrainingRequest request = request(opened, from, opened.location());
            PolicyTraining training =
                    new PolicyTraining(program.loader().families(), PolicySettings.with(settings));
            TrainingOutcome outcome = training.train(request, console);
            return console.finish(
                    outcome, request.out(), PolicyTraining.checkpointFolder(request.out()));
        }
    }

    /** Trains policy and model in rounds, into another pack, and scores both. */
    private int interact(WorldPack opened, Optional<PackWorld> world) {
        Path out = interaction.out();
        FrameShape shape = shape(opened);
        try (TrainingData from = episodes(opened, world);
                TrainingConsole console = new TrainingConsole(Out.of(spec), program.texts())) {
            InteractiveTraining training =
                    new InteractiveTraining(
                            program.loader().families(),
                            PolicySettings.with(settings),
                            interaction.settings(),
                            world.map(found -> () -> found.opener().apply(shape)));
            TrainingOutcome outcome =
                    new PackTraining(program.loader().families())
                            .train(
                                    training,
                                    request(opened, from, out),
                                    world.map(PackWorld::opener),
                                    modelEvaluation(),
                                    console);
            if (outcome == TrainingOutcome.CANCELLED) {
                console.stoppedIn(InteractiveTraining.folder(out));
                return ExitCodes.OK;
            }
            console.finish(outcome, out, InteractiveTraining.folder(out));
        }
        print(evaluate(out));
        return ExitCodes.OK;
    }

    /** Scores the model's frames on the policy's seeds, though on no more than usual. */
    private EvaluationSettings modelEvaluation() {
        EvaluationSettings standard = EvaluationSettings.standard();
        long usual = standard.lastSeed() - standard.firstSeed();
        return new EvaluationSettings(
                evaluateSeeds.first(),
                Math.min(evaluateSeeds.last(), evaluateSeeds.first() + usual),
                standard.horizon(),
                standard.policy());
    }

    /** A model without frames sees none; its world is drawn as usual. */
    private static FrameShape shape(WorldPack opened) {
        return opened.manifest().frame().orElse(FrameShape.square(Scene.DEFAULT_FRAME_SIZE));
    }

    private TrainingData episodes(WorldPack opened, Optional<PackWorld> world) {
        FrameShape shape = shape(opened);
        if (data != null) {
            Consumer<Message> notices = notice -> Out.warn(spec, notice);
            return TrainingData.open(data, world.flatMap(known -> known.actions(shape)), notices);
        }
        PackWorld known = world.orElseThrow(() -> BadInputException.of("app.train.policy.nothing"));
        if (known.scene().isEmpty()) {
            return TrainingData.played(() -> known.opener().apply(shape), EPISODE_STEPS, episodes);
        }
        Scene<?> scene = known.scene().get();
        return TrainingData.played(
                scene,
                EpisodeRecipe.forTraining(PolicyKind.MIXED, EPISODE_STEPS).sized(shape.width()),
                episodes,
                new VariationOption().values(scene));
    }

    private TrainingRequest request(WorldPack opened, TrainingData from, Path out) {
        return new TrainingRequest(
                NewPack.nameIn(out),
                opened.manifest().world(),
                from.source(),
                from.description(),
                out,
                budget.budget(STANDARD_MINUTES),
                seed,
                resumes ? Start.RESUME : Start.ANEW,
                "gedanken "
                        + String.join(
                                " ",
                                Objects.requireNonNull(spec, "picocli fills it in")
                                        .commandLine()
                                        .getParseResult()
                                        .originalArgs()),
                Optional.of(opened),
                Parallelism.ofShards(Parallelism.DEFAULT_SHARDS));
    }

    private PolicyReport evaluate(Path location) {
        try (LoadedPack loaded = program.loader().load(location);
                ProgressLine progress =
                        ProgressLine.onTerminal(program.texts().of("app.progress.evaluate"))) {
            PolicyReport report =
                    new PolicyEvaluator(
                                    loaded.player(),
                                    evaluateSeeds.first(),
                                    evaluateSeeds.last(),
                                    evaluateSteps)
                            .evaluate(progress::show);
            PolicyEvaluator.write(location, report);
            return report;
        }
    }

    private void print(PolicyReport report) {
        PrintWriter out = Out.of(spec);
        Table table =
                Out.texts(spec)
                        .table()
                        .words("app.column.who.acts")
                        .figures("app.column.return")
                        .figuresOf("95 %")
                        .figures("app.column.succeeded")
                        .figuresOf("95 %")
                        .figures("app.column.steps");
        report.scores()
                .forEach(score ->
                        table.row(
                                score.actor(),
                                String.format(Locale.ROOT, "%.3f", score.meanReturn()),
                                interval(score.meanReturnInterval(), 1, ""),
                                String.format(Locale.ROOT, "%.1f %%", 100 * score.succeeded()),
                                interval(score.succeededInterval(), 100, " %"),
                                String.format(Locale.ROOT, "%.1f", score.meanSteps())));
        out.print(table);
        out.flush();
    }

    private String interval(Interval interval, double scale, String unit) {
        return program.texts()
                .of(
                        "app.interval",
                        String.format(Locale.ROOT, "%.2f", scale * interval.low()),
                        String.format(Locale.ROOT, "%.2f%s", scale * interval.high(), unit));
    }
}
