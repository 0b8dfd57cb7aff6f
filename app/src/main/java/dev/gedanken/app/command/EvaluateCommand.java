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
@Command(
        name = "evaluate",
        description = "Score a pack against its true world on held-out seeds.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final EvaluationSettings STANDARD = EvaluationSettings.standard();

    @Mixin private PackOption pack = new PackOption();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            converter = ArgumentTypes.Seeds.class,
            description = "The first and the last seed, such as 9000000..9000031.")
    private SeedRange seeds = new SeedRange(STANDARD.firstSeed(), STANDARD.lastSeed());

    @Option(
            names = "--horizon",
            paramLabel = "H",
            converter = ArgumentTypes.PositiveCount.class,
            description = "A number of steps that the model goes on alone, from 1 up.")
    private int horizon = STANDARD.horizon();

    @Option(
            names = "--policy",
            paramLabel = "P",
            converter = ArgumentTypes.Policy.class,
            description =
                    "One of random, expert and mixed (default: mixed, or random in a world that has no other).")
    private @Nullable PolicyKind policy;

    @Option(
            names = "--write",
            description = "Keep the report in the pack's folder as its metrics.json.")
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
                String.format(Locale.ROOT, "%.1f %%", 100 * score.objectsPresent()),
                String.format(Locale.ROOT, "%.2f px", score.positionErrorPx()),
                String.format(Locale.ROOT, "%.1f %%", 100 * score.controlFollowed()));
    }

    private static String decibel(double value) {
        return String.format(Locale.ROOT, "%.2f dB", value);
    }
}
