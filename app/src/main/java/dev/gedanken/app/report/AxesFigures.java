package dev.gedanken.app.report;

import dev.gedanken.app.view.axes.AxisWords;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.evaluate.axes.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the figures of the report. */
record AxesFigures(AxisWords words) {
    private static final double ROW = 20;
    private static final double LABELS = 190;
    private static final double PLOT = 320;
    private static final double SIDE = 64;
    private static final double COLUMN = 110;

    /** Draws, axis by axis, how many of the deciding figures are better than every baseline. */
    String standings(AxesReport report) {
        Svg svg =
                new Svg(
                        LABELS + PLOT + SIDE,
                        report.axes().size() * (ROW + 6) + 6,
                        words.texts().of("axis.standings"));
        double y = 6;
        for (AxisResult result : report.axes()) {
            List<Standing> standings =
                    result.figures().stream()
                            .filter(Figure::decides)
                            .map(Figure::standing)
                            .filter(standing -> standing != Standing.NOT_COMPARED)
                            .toList();
            svg.text("end", LABELS - 10, y + 14, words.of(result.axis()));
            if (standings.isEmpty()) {
                svg.text("muted", LABELS, y + 14, words.of(result.verdict()));
            }
            double step = PLOT / Math.max(1, standings.size());
            double x = LABELS;
            for (Standing standing :
                    List.of(Standing.BETTER, Standing.LIKE_A_BASELINE, Standing.WORSE)) {
                long count = standings.stream().filter(standing::equals).count();
                if (count > 0) {
                    svg.box(styleClass(standing), x, y, count * step - 1, ROW - 2);
                    x += count * step;
                }
            }
            if (!standings.isEmpty()) {
                long better = standings.stream().filter(Standing.BETTER::equals).count();
                svg.text("", LABELS + PLOT + 8, y + 14, better + " / " + standings.size());
            }
            y += ROW + 6;
        }
        return svg.markup();
    }

    static String styleClass(Standing standing) {
        return switch (standing) {
            case BETTER -> "better";
            case LIKE_A_BASELINE -> "like";
            case WORSE -> "worse";
            case NOT_COMPARED -> "muted";
        };
    }

    /** Draws, factor by factor, how well a linear probe reads it; empty if it was not measured. */
    Optional<String> kept(AxesReport report) {
        List<Figure> probes =
                figures(report, Axis.REPRESENTATION, "probe.linear").stream()
                        .filter(figure -> !figure.about().isEmpty())
                        .filter(figure -> figure.measured(Subject.MODEL).isPresent())
                        .toList();
        if (probes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Figure> needs = new LinkedHashMap<>();
        figures(report, Axis.REPRESENTATION, "task.needs")
                .forEach(figure -> needs.put(figure.about(), figure));
        Map<String, Figure> lost = new LinkedHashMap<>();
        figures(report, Axis.PLANNING, "success.lost")
                .forEach(figure -> lost.put(figure.about(), figure));
        double needsAt = LABELS + PLOT + SIDE + 18;
        double lostAt = needsAt + COLUMN;
        Svg svg =
                new Svg(
                        (lost.isEmpty() ? needsAt : lostAt) + 2,
                        (probes.size() + 1) * ROW + 16,
                        words.texts().of("axis.kept"));
        svg.text("end muted", needsAt, 12, words.texts().of("axis.head.needs"));
        if (!lost.isEmpty()) {
            svg.text("end muted", lostAt, 12, words.texts().of("axis.head.lost"));
        }
        for (int tick = 0; tick <= 4; tick++) {
            double x = LABELS + PLOT * tick / 4.0;
            svg.line("grid", x, ROW, x, ROW * (probes.size() + 1));
            svg.text(
                    "middle muted",
                    x,
                    ROW * (probes.size() + 1) + 13,
                    words.texts().number(tick / 4.0, 2));
        }
        for (int row = 0; row < probes.size(); row++) {
            Figure probe = probes.get(row);
            double y = ROW * (row + 1.5);
            svg.text("end", LABELS - 10, y + 4, probe.about());
            Measured model = probe.measured(Subject.MODEL).orElseThrow();
            svg.line("interval", x(model.interval().low()), y, x(model.interval().high()), y);
            probe.measured(Subject.PIXELS)
                    .ifPresent(pixels ->
                            svg.line("tick", x(pixels.value()), y - 6, x(pixels.value()), y + 6));
            probe.measured(Subject.RANDOM_INIT)
                    .ifPresent(other -> svg.circle("hollow", x(other.value()), y, 4.5));
            svg.circle("model", x(model.value()), y, 4.5);
            Optional.ofNullable(needs.get(probe.about()))
                    .flatMap(figure ->
                            figure.measured(Subject.EXPERT)
                                    .map(score -> words.value(figure, score)))
                    .ifPresent(text -> svg.text("end", needsAt, y + 4, text));
            Optional.ofNullable(lost.get(probe.about()))
                    .flatMap(figure ->
                            figure.measured(Subject.ORACLE)
                                    .map(score -> words.value(figure, score)))
                    .ifPresent(text -> svg.text("end", lostAt, y + 4, text));
        }
        return Optional.of(svg.markup());
    }

    /** Maps [0, 1] to a position; lower values count as 0. */
    private static double x(double value) {
        return LABELS + PLOT * Math.clamp(value, 0, 1);
    }

    /** Draws a measure by its horizon or delay; empty with fewer than two of them. */
    Optional<String> byHorizon(AxesReport report, Axis axis, String measure) {
        List<Figure> figures =
                figures(report, axis, measure).stream()
                        .filter(figure -> figure.about().matches("\\d+"))
                        .filter(figure -> figure.measured(Subject.MODEL).isPresent())
                        .toList();
        if (figures.size() < 2) {
            return Optional.empty();
        }
        double height = 190;
        double left = 56;
        double bottom = height - 30;
        double low = 0;
        double high = 1e-9;
        for (Figure figure : figures) {
            for (Subject subject : drawn(figure)) {
                Measured score = figure.measured(subject).orElseThrow();
                low = Math.min(low, score.interval().low());
                high = Math.max(high, score.interval().high());
            }
        }
        Svg svg = new Svg(left + PLOT + 150, height, words.measure(figures.getFirst()));
        Scale scale = new Scale(low, high, bottom, 12);
        for (int tick = 0; tick <= 4; tick++) {
            double value = low + (high - low) * tick / 4;
            svg.line("grid", left, scale.y(value), left + PLOT, scale.y(value));
            svg.text(
                    "end muted",
                    left - 6,
                    scale.y(value) + 4,
                    words.number(figures.getFirst(), value));
        }
        svg.text("muted", left, 9, words.unit(figures.getFirst()).strip());
        double step = PLOT / (figures.size() - 1.0);
        double named = 24;
        for (Subject subject : drawn(figures.getFirst())) {
            String styleClass = subject == Subject.MODEL ? "model" : "other" + subject.ordinal();
            double beforeX = 0;
            double beforeY = 0;
            for (int i = 0; i < figures.size(); i++) {
                Optional<Measured> score = figures.get(i).measured(subject);
                if (score.isPresent()) {
                    double x = left + i * step;
                    double y = scale.y(score.get().value());
                    if (beforeX > 0) {
                        svg.line("curve " + styleClass, beforeX, beforeY, x, y);
                    }
                    svg.line(
                            "curve thin " + styleClass,
                            x,
                            scale.y(score.get().interval().low()),
                            x,
                            scale.y(score.get().interval().high()));
                    svg.circle(styleClass, x, y, 3.5);
                    beforeX = x;
                    beforeY = y;
                }
            }
            svg.circle(styleClass, left + PLOT + 24, named - 4, 4);
            svg.text("", left + PLOT + 34, named, words.of(subject));
            named += 18;
        }
        for (int i = 0; i < figures.size(); i++) {
            svg.text("middle muted", left + i * step, bottom + 16, figures.get(i).about());
        }
        return Optional.of(svg.markup());
    }

    private record Scale(double low, double high, double bottom, double top) {
        double y(double value) {
            return bottom - (bottom - top) * (value - low) / (high - low);
        }
    }

    private static List<Subject> drawn(Figure figure) {
        List<Subject> subjects = new ArrayList<>();
        for (Subject subject :
                List.of(
                        Subject.MODEL,
                        Subject.COPY_LAST,
                        Subject.RANDOM,
                        Subject.CONSTANT,
                        Subject.ORACLE)) {
            // A perfect PSNR is infinite and would compress the others.
            boolean isEndless = subject == Subject.ORACLE && figure.unit().equals("dB");
            if (figure.measured(subject).isPresent() && !isEndless) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /** Draws the confusion matrix of recovered actions; empty if it was not measured. */
    Optional<String> confusion(AxesReport report) {
        List<Figure> cells = figures(report, Axis.CONTROLLABILITY, "inverse.confusion");
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<String> actions =
                cells.stream().map(cell -> cell.about().split(" → ", 2)[0]).distinct().toList();
        double cell = Math.max(56, 420.0 / actions.size());
        double left = 110;
        Svg svg =
                new Svg(
                        left + cell * actions.size() + 4,
                        26 + 34.0 * actions.size(),
                        words.texts().of("axis.confusion"));
        for (int column = 0; column < actions.size(); column++) {
            svg.text(
                    "middle muted",
                    left + (column + 0.5) * cell,
                    14,
                    words.texts().action(actions.get(column)));
        }
        for (Figure figure : cells) {
            String[] sides = figure.about().split(" → ", 2);
            double x = left + actions.indexOf(sides[1]) * cell;
            double y = 22 + actions.indexOf(sides[0]) * 34.0;
            svg.text("end", left - 8, y + 20, words.texts().action(sides[0]));
            figure.measured(Subject.MODEL)
                    .ifPresent(score -> {
                        svg.shaded(score.value(), x + 1, y + 1, cell - 2, 32);
                        String real =
                                figure.measured(Subject.ORACLE)
                                        .map(each ->
                                                " ("
                                                        + words.texts()
                                                                .number(100 * each.value(), 0)
                                                        + ")")
                                        .orElse("");
                        svg.text(
                                "middle",
                                x + cell / 2,
                                y + 21,
                                words.texts().number(100 * score.value(), 0) + real);
                    });
        }
        return Optional.of(svg.markup());
    }

    private static List<Figure> figures(AxesReport report, Axis axis, String measure) {
        return report.of(axis).map(AxisResult::figures).orElse(List.of()).stream()
                .filter(figure -> figure.measure().equals(measure))
                .toList();
    }
}
