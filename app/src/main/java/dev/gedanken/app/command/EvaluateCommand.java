package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.report.AxesPage;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EarlyEnds;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.evaluate.Evaluator;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.evaluate.Permanence;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Difference;
import dev.gedanken.evaluate.axes.Effort;
import dev.gedanken.family.PackAxes;
import dev.gedanken.family.PackMetrics;
import dev.gedanken.model.KnobValues;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.train.Machine;
import dev.gedanken.world.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Scores packs on seeds that they were not trained on: along seven axes, or only by their open-loop
 * frames.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final EvaluationSettings STANDARD = EvaluationSettings.standard();

    @Option(names = "--pack", paramLabel = "PACK")
    private @Nullable List<String> packs;

    @Option(names = "--seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private @Nullable SeedRange seeds;

    @Option(names = "--horizon", paramLabel = "H", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer horizon;

    @Option(names = "--policy", paramLabel = "P", converter = ArgumentTypes.Policy.class)
    private @Nullable PolicyKind policy;

    @Option(names = "--write")
    private boolean writes;

    @Option(names = "--knob", paramLabel = "NAME=VALUE")
    private Map<String, Double> knobs = new TreeMap<>();

    @Mixin private AxesOptions axes = new AxesOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    EvaluateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (writes && !knobs.isEmpty()) {
            throw BadInputException.of("app.option.knob.write");
        }
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
        axes.language(program.texts().language());
        PrintWriter out = Out.of(spec);
        AxesRun run =
                new AxesRun(
                        program, axes.axes(), effort, first, new KnobValues(new TreeMap<>(knobs)));
        List<AxesReport> reports = new ArrayList<>();
        for (Path location : locations) {
            reports.add(run.score(location, axes.data(), notice -> Out.warn(spec, notice)));
            if (writes) {
                PackAxes.write(location, reports.getLast());
            }
        }
        axes.report()
                .ifPresent(file ->
                        file.write(
                                new AxesPage(Texts.in(axes.language(program.texts().language())))
                                        .of(reports)));
        if (json.isAsked()) {
            json.write(reports.size() == 1 ? reports.getFirst() : compared(reports), out);
        }
        if (!json.isAsked() || json.file().isPresent()) {
            reports.forEach(report -> run.print(report, out));
            if (reports.size() > 1) {
                run.print(Difference.of(reports.getFirst(), reports.get(1)), out);
            }
        }
        return ExitCodes.OK;
    }

    /** The results of two packs, and their difference: first − second. */
    @JsonPropertyOrder({"reports", "differences"})
    private record Compared(List<AxesReport> reports, List<Difference> differences) {}

    private static Compared compared(List<AxesReport> reports) {
        return new Compared(reports, Difference.of(reports.getFirst(), reports.get(1)));
    }

    private EvaluationReport evaluate(Path location) {
        EvaluationSettings asked =
                new EvaluationSettings(
                        seeds == null ? STANDARD.firstSeed() : seeds.first(),
                        seeds == null ? STANDARD.lastSeed() : seeds.last(),
                        horizon == null ? STANDARD.horizon() : horizon,
                        policy == null ? STANDARD.policy() : policy);
        try (LoadedPack loaded = program.loader().load(location);
                ProgressLine progress =
                        ProgressLine.onTerminal(program.texts().of("app.progress.evaluate"))) {
            EvaluationSettings settings =
                    policy == null ? loaded.world().map(asked::suiting).orElse(asked) : asked;
            Evaluator evaluator =
                    new Evaluator(
                            loaded.player().withKnobs(new KnobValues(new TreeMap<>(knobs))),
                            settings);
            loaded.world()
                    .flatMap(world ->
                            EarlyEnds.in(
                                    world,
                                    settings.policy(),
                                    settings.firstSeed(),
                                    settings.episodes()))
                    .ifPresent(notice -> Out.warn(spec, notice));
            return evaluator.evaluate(
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
                        .figures("app.column.follows.keys")
                        .figures("app.column.background");
        report.openLoop().forEach(score -> addRow(table, score));
        out.print(table);
        headings(report, texts).ifPresent(out::println);
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

    private static Optional<String> headings(EvaluationReport report, ConsoleTexts texts) {
        List<String> errors =
                report.openLoop().stream()
                        .filter(score -> score.headingErrorDegrees() != null)
                        .map(score ->
                                texts.of(
                                        "app.evaluate.heading.at",
                                        told(score.headingErrorDegrees(), 1, "%.0f"),
                                        score.horizon()))
                        .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.of("app.evaluate.heading", String.join(", ", errors)));
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
                told(score.objectsPresent(), 100, "%.1f %%"),
                told(score.positionErrorPx(), 1, "%.2f px"),
                told(score.controlFollowed(), 100, "%.1f %%"),
                told(score.backgroundError(), 1, "%.2f"));
    }

    private static String told(@Nullable Double value, double factor, String format) {
        return value == null ? "–" : String.format(Locale.ROOT, format, factor * value);
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String decibel(double value) {
        return String.format(Locale.ROOT, "%.2f dB", value);
    }
}
