package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.evaluate.PlanningScore;
import dev.gedanken.measure.Interval;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a planner act in the true world, with a pack's model or with the true world as an oracle, and scores it. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final int FRAME = 64;
    private static final long RESAMPLING_SEED = 1;
    private static final double REPORT_EVERY = 0.1;

    @Mixin private PackOption pack = new PackOption();

    @Option(names = "--scene", paramLabel = "S")
    private @Nullable String scene;

    @Mixin private PlanOptions options = new PlanOptions();

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
        List<PlanningScore> scores = scores();
        if (json.isAsked()) {
            json.write(scores, Out.of(spec));
        }
        if (!json.isAsked() || json.file().isPresent()) {
            print(scores);
        }
        return ExitCodes.OK;
    }

    private List<PlanningScore> scores() {
        try (Progress progress = new Progress()) {
            PlanScoring scoring = new PlanScoring(options, program.texts(), progress::of);
            if (scene != null) {
                return scoring.ofWorld(
                        new SceneWorld(
                                program.loader().scenes().named(scene), FrameShape.square(FRAME)));
            }
            try (LoadedPack loaded = program.loader().load(pack.find(program.library()))) {
                return scoring.of(loaded);
            }
        }
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

    private void print(List<PlanningScore> scores) {
        PrintWriter out = Out.of(spec);
        Table table =
                Out.texts(spec)
                        .table()
                        .words("app.column.who.acts")
                        .figures("app.column.episodes")
                        .figures("app.column.succeeded")
                        .figuresOf("95 %")
                        .figures("app.column.return")
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
                        earned(score),
                        earnedBetween(score),
                        String.format(Locale.ROOT, "%.1f", score.meanSteps()),
                        millis(score.planMillisP50()),
                        millis(score.planMillisP99())));
        out.print(table);
        out.flush();
    }

    /** Returns the mean sum of rewards of an episode; nothing where the world tells of none. */
    private static String earned(PlanningScore score) {
        return score.returns().isEmpty() ? "" : two(mean(score.returns()));
    }

    private String earnedBetween(PlanningScore score) {
        if (score.returns().isEmpty()) {
            return "";
        }
        double[] returns = score.returns().stream().mapToDouble(each -> each).toArray();
        Interval interval = Interval.ofMean(returns, RESAMPLING_SEED);
        return program.texts().of("app.interval", two(interval.low()), two(interval.high()));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(each -> each).average().orElse(0);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share, String unit) {
        return String.format(Locale.ROOT, "%.1f%s", 100 * share, unit);
    }

    private static String millis(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%.1f ms", value);
    }
}
