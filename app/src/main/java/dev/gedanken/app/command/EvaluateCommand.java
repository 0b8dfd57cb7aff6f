package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.evaluate.Evaluator;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.evaluate.Permanence;
import dev.gedanken.family.PackMetrics;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.train.Machine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a pack against its true world on seeds that it was not trained on. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final EvaluationSettings STANDARD = EvaluationSettings.standard();

    @Mixin private PackOption pack = new PackOption();

    @Option(names = "--seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private SeedRange seeds = new SeedRange(STANDARD.firstSeed(), STANDARD.lastSeed());

    @Option(names = "--horizon", paramLabel = "H", converter = ArgumentTypes.PositiveCount.class)
    private int horizon = STANDARD.horizon();

    @Option(names = "--policy", paramLabel = "P", converter = ArgumentTypes.Policy.class)
    private @Nullable PolicyKind policy;

    @Option(names = "--write")
    private boolean writes;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    EvaluateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Path location = pack.find(program.library());
        json.file();
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

    private EvaluationReport evaluate(Path location) {
        EvaluationSettings asked =
                new EvaluationSettings(
                        seeds.first(),
                        seeds.last(),
                        horizon,
                        policy == null ? STANDARD.policy() : policy);
        try (LoadedPack loaded = program.loader().load(location);
                ProgressLine progress =
                        ProgressLine.onTerminal(program.texts().of("app.progress.evaluate"))) {
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

    private void print(EvaluationReport report, PrintWriter out) {
        ConsoleTexts texts = Out.texts(spec);
        Table table =
                Out.texts(spec)
                        .table()
                        .figures("app.column.horizon")
                        .figuresOf("PSNR")
                        .figures("app.column.copy.last")
                        .figures("app.column.dynamic")
                        .figures("app.column.copy.last")
                        .figures("app.column.objects.there")
                        .figures("app.column.off.by")
                        .figures("app.column.follows.keys");
        report.openLoop().forEach(score -> addRow(table, score));
        out.print(table);
        out.println(
                texts.of(
                        "app.evaluate.actions",
                        report.deltaTPsnrHorizon(),
                        figure("%+.2f", report.deltaTPsnr()),
                        figure("%.2f", report.deltaTPsnrInterval().getFirst()),
                        figure("%.2f", report.deltaTPsnrInterval().getLast())));
        Permanence permanence = report.permanence();
        if (permanence != null) {
            out.println(text(permanence, report.openLoop().getLast().horizon()));
        }
        out.println(
                texts.of(
                        "app.evaluate.step",
                        figure("%.2f", report.stepMillisP50()),
                        figure("%.2f", report.stepMillisP99())));
    }

    private String text(Permanence found, int horizon) {
        return Out.texts(spec)
                .of(
                        "app.evaluate.permanence",
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

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String decibel(double value) {
        return String.format(Locale.ROOT, "%.2f dB", value);
    }
}
