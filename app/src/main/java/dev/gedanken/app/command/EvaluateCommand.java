package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.evaluate.Evaluator;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.evaluate.Permanence;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Effort;
import dev.gedanken.family.PackAxes;
import dev.gedanken.family.PackMetrics;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.train.Machine;
import dev.gedanken.world.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores packs on seeds that they were not trained on: along seven axes, or by their open-loop frames alone. */
@Command(
        name = "evaluate",
        description =
                "Score a pack on held-out seeds along seven axes, or, with --seeds, --horizon or --policy alone,"
                        + " its open-loop frames against the true world's.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final EvaluationSettings STANDARD = EvaluationSettings.standard();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description =
                    "A pack's name, or the path of its folder or zip; a second one is compared with the first.")
    private @Nullable List<String> packs;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            converter = ArgumentTypes.Seeds.class,
            description = "The first and the last seed, such as 9000000..9000031.")
    private @Nullable SeedRange seeds;

    @Option(
            names = "--horizon",
            paramLabel = "H",
            converter = ArgumentTypes.PositiveCount.class,
            description = "A number of steps that the model goes on alone, from 1 up.")
    private @Nullable Integer horizon;

    @Option(
            names = "--policy",
            paramLabel = "P",
            converter = ArgumentTypes.Policy.class,
            description =
                    "One of random, expert and mixed (default: mixed, or random in a world that has no other).")
    private @Nullable PolicyKind policy;

    @Option(
            names = "--write",
            description = "Keep the scores in the pack's folder.")
    private boolean writes;

    @Mixin private AxesOptions axes = new AxesOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    EvaluateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        List<Path> locations = locations();
        json.file();
        if (locations.size() > 1 || axes.areAsked() || !isOpenLoopAsked()) {
            return alongAxes(locations);
        }
        Path location = locations.getFirst();
        EvaluationReport report = evaluate(location);
        if (writes) {
            PackMetrics.write(location, report);
        }
        if (json.isAsked()) {
            json.write(report, Out.of(spec));
        }
        if (!json.isAsked() || json.file().isPresent()) {
            print(report, Out.of(spec));
        }
        return ExitCodes.OK;
    }

    private boolean isOpenLoopAsked() {
        return seeds != null || horizon != null || policy != null || writes;
    }

    private List<Path> locations() {
        if (packs == null) {
            return List.of(program.library().defaultPack());
        }
        if (packs.size() > 2) {
            throw BadInputException.of("app.axes.packs", packs.size());
        }
        return packs.stream().map(program.library()::find).toList();
    }

    private int alongAxes(List<Path> locations) {
        if (horizon != null || policy != null) {
            throw BadInputException.of("app.axes.options");
        }
        Effort effort = axes.effort();
        long first = STANDARD.firstSeed();
        if (seeds != null) {
            first = seeds.first();
            effort = effort.withEpisodes((int) (seeds.last() - seeds.first() + 1));
        }
        axes.report();
        axes.language();
        PrintWriter out = Out.of(spec);
        PrintWriter errors = Out.errorsOf(spec);
        AxesRun run = new AxesRun(program, axes.axes(), effort, first);
        List<AxesReport> reports = new ArrayList<>();
        for (Path location : locations) {
            reports.add(
                    run.score(
                            location,
                            axes.data(),
                            notice -> errors.println(notice.english())));
            if (writes) {
                PackAxes.write(location, reports.getLast());
            }
        }
        if (json.isAsked()) {
            json.write(reports.size() == 1 ? reports.getFirst() : reports, out);
        }
        if (!json.isAsked() || json.file().isPresent()) {
            reports.forEach(report -> AxesRun.print(report, out));
        }
        return ExitCodes.OK;
    }

    private EvaluationReport evaluate(Path location) {
        EvaluationSettings asked =
                new EvaluationSettings(
                        seeds == null ? STANDARD.firstSeed() : seeds.first(),
                        seeds == null ? STANDARD.lastSeed() : seeds.last(),
                        horizon == null ? STANDARD.horizon() : horizon,
                        policy == null ? STANDARD.policy() : policy);
        try (LoadedPack loaded = program.loader().load(location);
                ProgressLine progress = ProgressLine.onTerminal("evaluate")) {
            EvaluationSettings settings =
                    policy == null ? loaded.world().map(asked::suiting).orElse(asked) : asked;
            return new Evaluator(loaded.player(), settings)
                    .evaluate(
                            loaded.pack().hasFile(WorldPack.WEIGHTS)
                                    ? loaded.pack().manifest().hashOf(WorldPack.WEIGHTS)
                                    : loaded.pack().identity(),
                            Machine.describe(),
                            progress::show);
        }
    }

    private static void print(EvaluationReport report, PrintWriter out) {
        Table table =
                new Table(
                        ">Horizon",
                        ">PSNR",
                        ">Copy last",
                        ">Dynamic",
                        ">Copy last",
                        ">Objects there",
                        ">Off by",
                        ">Follows keys");
        report.openLoop().forEach(score -> addRow(table, score));
        out.print(table);
        out.println(
                String.format(
                        Locale.ROOT,
                        "True against random actions at step %d: %+.2f dB (95 %% from %.2f to %.2f)",
                        report.deltaTPsnrHorizon(),
                        report.deltaTPsnr(),
                        report.deltaTPsnrInterval().getFirst(),
                        report.deltaTPsnrInterval().getLast()));
        Permanence permanence = report.permanence();
        if (permanence != null) {
            out.println(text(permanence, report.openLoop().getLast().horizon()));
        }
        out.println(
                String.format(
                        Locale.ROOT,
                        "Model step with decoding: half within %.2f ms, 99 %% within %.2f ms",
                        report.stepMillisP50(),
                        report.stepMillisP99()));
    }

    private static String text(Permanence found, int horizon) {
        return String.format(
                Locale.ROOT,
                "Within %d steps: %d things vanished, %d came back while others stood, all were"
                        + " renewed %d times (truth: %d, %d, %d)",
                horizon,
                found.vanished(),
                found.cameBack(),
                found.renewals(),
                found.truth().vanished(),
                found.truth().cameBack(),
                found.truth().renewals());
    }

    private static void addRow(Table table, HorizonScore score) {
        table.row(
                Integer.toString(score.horizon()),
                decibel(score.psnr()),
                decibel(score.copyLastPsnr()),
                decibel(score.dynamicPsnr()),
                decibel(score.copyLastDynamicPsnr()),
                // A world that names no objects is not scored on them.
                told(
                        Double.isNaN(score.positionErrorPx())
                                ? Double.NaN
                                : 100 * score.objectsPresent(),
                        "%.1f %%"),
                told(score.positionErrorPx(), "%.2f px"),
                told(100 * score.controlFollowed(), "%.1f %%"));
    }

    private static String told(double value, String format) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private static String decibel(double value) {
        return String.format(Locale.ROOT, "%.2f dB", value);
    }
}
