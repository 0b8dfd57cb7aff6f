package dev.gedanken.app.command;

import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.data.TrainingData;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.view.axes.AxisWords;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EarlyEnds;
import dev.gedanken.evaluate.axes.AxesEvaluator;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.AxisTrial;
import dev.gedanken.evaluate.axes.Difference;
import dev.gedanken.evaluate.axes.Effort;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Score;
import dev.gedanken.evaluate.axes.Subject;
import dev.gedanken.family.UntrainedPack;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.WorldModel;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.train.Machine;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Scores packs along seven axes and prints the results. */
record AxesRun(Program program, Set<Axis> axes, Effort effort, long firstSeed, KnobValues knobs) {
    private static final long SHUFFLE_SEED = 1;

    /**
     * Scores a pack.
     *
     * @param data recorded episodes; empty to play in the true world
     * @param notices receives what is assumed about a recording
     */
    AxesReport score(Path location, Optional<Path> data, Consumer<Message> notices) {
        try (LoadedPack loaded = program.loader().load(location)) {
            Optional<WorldModel> untrained =
                    axes.contains(Axis.REPRESENTATION)
                            ? UntrainedPack.load(
                                    loaded.pack(), program.loader().families(), SHUFFLE_SEED)
                            : Optional.empty();
            try (ProgressLine progress =
                    ProgressLine.onTerminal(program.texts().of("app.progress.evaluate"))) {
                return new AxesEvaluator(trial(loaded, untrained, data, notices))
                        .evaluate(
                                axes,
                                loaded.pack().identity(),
                                Machine.describe(),
                                (axis, share) -> progress.show(share, words().of(axis)));
            } finally {
                untrained.ifPresent(WorldModel::close);
            }
        }
    }

    private AxisTrial trial(
            LoadedPack loaded,
            Optional<WorldModel> untrained,
            Optional<Path> data,
            Consumer<Message> notices) {
        WorldModel model = loaded.player().withKnobs(knobs).model();
        if (data.isEmpty()) {
            TrueWorld world =
                    loaded.world()
                            .orElseThrow(() ->
                                    BadInputException.of("app.axes.data", model.card().name()));
            EarlyEnds.in(world, PolicyKind.MIXED, firstSeed, effort.episodes()).ifPresent(notices);
            return AxisTrial.beside(model, world, untrained, effort, firstSeed);
        }
        Optional<ActionSpace> actions =
                model.card().inputs() instanceof ActionSpace space
                        ? Optional.of(space)
                        : Optional.empty();
        try (TrainingData recording = TrainingData.recorded(data.get(), actions, notices)) {
            return AxisTrial.recorded(model, recording.source(), untrained, effort);
        }
    }

    /** Prints the figures on which verdicts depend, and what does not apply. */
    void print(AxesReport report, PrintWriter out) {
        AxisWords words = words();
        Table table =
                program.texts()
                        .table()
                        .wordsOf(words.texts().of("axis.head.axis"))
                        .wordsOf(words.texts().of("axis.head.measure"))
                        .figuresOf(words.of(Subject.MODEL))
                        .figuresOf(words.texts().of("axis.head.interval"))
                        .figuresOf(words.texts().of("axis.head.floor"))
                        .figuresOf(words.of(Subject.ORACLE))
                        .wordsOf(words.texts().of("axis.head.verdict"));
        for (AxisResult result : report.axes()) {
            List<Figure> deciding = result.figures().stream().filter(Figure::decides).toList();
            boolean isFirst = true;
            for (Figure figure : deciding) {
                row(table, words, result, figure, isFirst);
                isFirst = false;
            }
            if (deciding.isEmpty()) {
                table.row(
                        words.of(result.axis()),
                        why(words, result),
                        "–",
                        "",
                        "",
                        "",
                        words.of(result.verdict()));
            }
        }
        out.print(table);
        report.axes()
                .forEach(result ->
                        result.notes()
                                .forEach(note ->
                                        out.println(
                                                words.of(result.axis()) + ": " + words.of(note))));
        out.flush();
    }

    /** Prints how two packs differ. */
    void print(List<Difference> differences, PrintWriter out) {
        AxisWords words = words();
        Table table =
                program.texts()
                        .table()
                        .wordsOf(words.texts().of("axis.head.axis"))
                        .wordsOf(words.texts().of("axis.head.measure"))
                        .figuresOf(words.texts().of("axis.head.difference"))
                        .figuresOf(words.texts().of("axis.head.interval"))
                        .wordsOf("");
        for (Difference each : differences) {
            String about = words.about(each.figure());
            table.row(
                    words.of(each.axis()),
                    words.measure(each.figure()) + (about.isEmpty() ? "" : ", " + about),
                    words.number(each.figure(), each.difference()) + words.unit(each.figure()),
                    words.number(each.figure(), each.interval().low())
                            + " … "
                            + words.number(each.figure(), each.interval().high()),
                    words.texts().of(each.isPaired() ? "axis.paired" : "axis.unpaired"));
        }
        out.print(table);
        out.flush();
    }

    private AxisWords words() {
        return new AxisWords(Texts.in(program.texts().language()));
    }

    private static String why(AxisWords words, AxisResult result) {
        return result.figures().stream()
                .flatMap(figure -> figure.scores().stream())
                .filter(Score.DoesNotApply.class::isInstance)
                .map(Score.DoesNotApply.class::cast)
                .findFirst()
                .map(none -> words.of(none.reason()))
                .orElse("");
    }

    private static void row(
            Table table, AxisWords words, AxisResult result, Figure figure, boolean isFirst) {
        Score model = figure.scores().getFirst();
        String best =
                figure.bestFloor()
                        .map(floor ->
                                words.value(figure, floor) + " (" + words.of(floor.subject()) + ")")
                        .orElse("–");
        String oracle =
                figure.measured(Subject.ORACLE)
                        .map(score -> words.value(figure, score))
                        .orElse("–");
        String about = words.about(figure);
        table.row(
                isFirst ? words.of(result.axis()) : "",
                words.measure(figure) + (about.isEmpty() ? "" : ", " + about),
                words.value(figure, model),
                words.interval(figure, model),
                best,
                oracle,
                model instanceof Score.DoesNotApply none
                        ? words.of(none.reason())
                        : words.of(figure.standing()));
    }
}
