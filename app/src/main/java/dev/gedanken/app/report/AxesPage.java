package dev.gedanken.app.report;

import static dev.gedanken.app.report.Markup.element;
import static dev.gedanken.app.report.Markup.escaped;
import static dev.gedanken.app.report.Markup.text;

import dev.gedanken.app.view.axes.AxisWords;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.Difference;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Score;
import dev.gedanken.evaluate.axes.Score.DoesNotApply;
import dev.gedanken.evaluate.axes.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An HTML page about one pack, or comparing two; style and figures are embedded. */
public final class AxesPage {
    private static final String STYLE = "axes.css";
    private static final String CONFUSION = "inverse.confusion";

    private final Texts texts;
    private final AxisWords words;
    private final AxesFigures figures;

    /** Creates it for a language. */
    public AxesPage(Texts texts) {
        this.texts = texts;
        words = new AxisWords(texts);
        figures = new AxesFigures(words);
    }

    /**
     * Returns the page.
     *
     * @param reports one, or two to compare
     */
    public String of(List<AxesReport> reports) {
        String title = reports.stream().map(AxesReport::pack).collect(Collectors.joining(", "));
        StringBuilder body = new StringBuilder();
        body.append(text("h1", texts.of("axis.report", title)));
        if (reports.size() > 1) {
            body.append(compared(reports.getFirst(), reports.get(1)));
        }
        reports.forEach(report -> body.append(section(report)));
        body.append(formulas(reports.getFirst()));
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><style>%s</style></head><body>%s</body></html>
        """
                .formatted(
                        texts.language().getLanguage(),
                        escaped(texts.of("axis.report", title)),
                        style(),
                        body);
    }

    private static String style() {
        try (InputStream css = AxesPage.class.getResourceAsStream(STYLE)) {
            if (css == null) {
                throw new IllegalStateException("The program lacks its " + STYLE + ".");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String section(AxesReport report) {
        StringBuilder page = new StringBuilder();
        page.append(text("h2", report.pack()));
        page.append(text("p", summary(report)));
        if (report.recording()) {
            page.append(text("p", texts.of("axis.recorded")));
        }
        page.append(
                element("figure", figures.standings(report) + caption("axis.standings.legend")));
        report.axes().forEach(result -> page.append(axis(report, result)));
        page.append(
                element(
                        "p",
                        "muted",
                        escaped(texts.of("axis.measured", report.machine(), report.identity()))));
        return page.toString();
    }

    private String summary(AxesReport report) {
        return texts.of(
                "axis.summary",
                report.pack(),
                report.family(),
                report.world().isEmpty() ? texts.of("axis.world.none") : report.world(),
                texts.given("axis.effort", report.effort(), report.effort()),
                Long.toString(report.seeds().getFirst()),
                Long.toString(report.seeds().getLast()));
    }

    private String caption(String key) {
        return text("figcaption", texts.of(key));
    }

    private String axis(AxesReport report, AxisResult result) {
        StringBuilder page = new StringBuilder();
        page.append(
                element(
                        "h3",
                        escaped(words.of(result.axis()))
                                + element(
                                        "span",
                                        "verdict " + result.verdict(),
                                        escaped(words.of(result.verdict())))));
        page.append(text("p", words.question(result.axis())));
        result.notes().forEach(note -> page.append(element("p", "note", escaped(words.of(note)))));
        illustrations(report, result.axis()).forEach(page::append);
        List<Figure> shown =
                result.figures().stream()
                        .filter(figure -> !figure.measure().equals(CONFUSION))
                        .toList();
        page.append(table(shown));
        result.millis()
                .forEach((what, millis) ->
                        page.append(
                                element(
                                        "p",
                                        "muted",
                                        escaped(what + ": " + texts.number(millis, 1) + " ms"))));
        return element("section", page.toString());
    }

    private Stream<String> illustrations(AxesReport report, Axis axis) {
        return switch (axis) {
            case REPRESENTATION ->
                    figures.kept(report).stream()
                            .map(svg ->
                                    element(
                                            "figure",
                                            text("h4", texts.of("axis.kept"))
                                                    + svg
                                                    + caption("axis.kept.legend")));
            case PREDICTION ->
                    Stream.of("psnr", "objects.off", "hits1")
                            .flatMap(measure -> curve(report, axis, measure).stream());
            case MEMORY -> curve(report, axis, "loop.return").stream();
            case CONTROLLABILITY ->
                    figures.confusion(report).stream()
                            .map(svg -> element("figure", svg + caption("axis.confusion")));
            case PLANNING, CAUSAL, UNCERTAINTY -> Stream.empty();
        };
    }

    private Optional<String> curve(AxesReport report, Axis axis, String measure) {
        return figures.byHorizon(report, axis, measure)
                .map(svg ->
                        element(
                                "figure",
                                svg
                                        + text(
                                                "figcaption",
                                                texts.of(
                                                        "axis.horizon",
                                                        texts.of("axis.measure." + measure)))));
    }

    private String table(List<Figure> shown) {
        List<Subject> subjects =
                Stream.of(Subject.values())
                        .filter(subject ->
                                shown.stream()
                                        .anyMatch(figure -> figure.measured(subject).isPresent()))
                        .toList();
        StringBuilder rows = new StringBuilder();
        StringBuilder head = new StringBuilder();
        head.append(text("th", texts.of("axis.head.measure")));
        head.append(text("th", texts.of("axis.head.about")));
        subjects.forEach(
                subject -> head.append(element("th", "number", escaped(words.of(subject)))));
        head.append(element("th", "number", escaped(texts.of("axis.head.episodes"))));
        head.append(text("th", texts.of("axis.head.verdict")));
        String before = "";
        for (Figure figure : shown) {
            String name = words.measure(figure);
            rows.append(row(figure, subjects, name.equals(before) ? "" : name));
            before = name;
        }
        return element(
                "div",
                "wide",
                element(
                        "table",
                        element("thead", element("tr", head.toString()))
                                + element("tbody", rows.toString())));
    }

    private String row(Figure figure, List<Subject> subjects, String name) {
        StringBuilder cells = new StringBuilder();
        cells.append(text("td", name));
        cells.append(text("td", words.about(figure)));
        subjects.forEach(subject -> cells.append(element("td", "number", cell(figure, subject))));
        cells.append(
                element(
                        "td",
                        "number",
                        figure.measured(Subject.MODEL)
                                .or(() -> figure.measured(Subject.EXPERT))
                                .map(score -> texts.count(score.episodes()))
                                .orElse("")));
        cells.append(standing(figure));
        return element("tr", figure.decides() ? "decides" : "", cells.toString());
    }

    private String standing(Figure figure) {
        return figure.scores().stream()
                .filter(score -> score.subject() == Subject.MODEL)
                .filter(DoesNotApply.class::isInstance)
                .map(DoesNotApply.class::cast)
                .findFirst()
                .map(none ->
                        element(
                                "td",
                                "muted",
                                escaped(texts.of("axis.dna", words.of(none.reason())))))
                .orElseGet(() ->
                        element(
                                "td",
                                AxesFigures.styleClass(figure.standing()) + "-text",
                                figure.standing() == Figure.Standing.NOT_COMPARED
                                        ? ""
                                        : escaped(words.of(figure.standing()))));
    }

    private String cell(Figure figure, Subject subject) {
        Optional<Score> score =
                figure.scores().stream().filter(each -> each.subject() == subject).findFirst();
        return score.map(
                        each -> {
                            String value = escaped(words.value(figure, each));
                            String interval = words.interval(figure, each);
                            return each instanceof Score.Measured measured
                                            && measured.interval().low()
                                                    < measured.interval().high()
                                    ? value + element("span", "interval", escaped(interval))
                                    : value;
                        })
                .orElse("");
    }

    private String compared(AxesReport first, AxesReport second) {
        StringBuilder rows = new StringBuilder();
        for (Difference each : Difference.of(first, second)) {
            Figure figure = each.figure();
            String difference =
                    words.number(figure, each.difference())
                            + words.unit(figure)
                            + " ("
                            + words.number(figure, each.interval().low())
                            + " … "
                            + words.number(figure, each.interval().high())
                            + ")";
            rows.append(
                    element(
                            "tr",
                            each.isClear() ? "decides" : "",
                            text("td", words.of(each.axis()))
                                    + text("td", words.measure(figure))
                                    + text("td", words.about(figure))
                                    + number(
                                            words.number(figure, each.first()) + words.unit(figure))
                                    + number(
                                            words.number(figure, each.second())
                                                    + words.unit(figure))
                                    + number(difference)
                                    + text(
                                            "td",
                                            texts.of(
                                                    each.isPaired()
                                                            ? "axis.paired"
                                                            : "axis.unpaired"))
                                    + text(
                                            "td",
                                            texts.of(
                                                    figure.isHigherBetter()
                                                            ? "axis.better.higher"
                                                            : "axis.better.lower"))));
        }
        String head =
                Stream.of("axis.head.axis", "axis.head.measure", "axis.head.about")
                                .map(key -> text("th", texts.of(key)))
                                .collect(Collectors.joining())
                        + text("th", first.pack())
                        + text("th", second.pack())
                        + text("th", texts.of("axis.head.difference"))
                        + "<th></th><th></th>";
        return text("h2", texts.of("axis.compare", first.pack(), second.pack()))
                + text("p", texts.of("axis.compare.legend"))
                + element(
                        "div",
                        "wide",
                        element(
                                "table",
                                element("thead", element("tr", head))
                                        + element("tbody", rows.toString())));
    }

    private static String number(String text) {
        return element("td", "number", escaped(text));
    }

    private String formulas(AxesReport report) {
        String list =
                report.axes().stream()
                        .flatMap(result -> result.figures().stream())
                        .collect(
                                Collectors.toMap(
                                        Figure::measure,
                                        figure -> figure,
                                        (a, b) -> a,
                                        LinkedHashMap::new))
                        .values()
                        .stream()
                        .map(figure ->
                                text("dt", words.measure(figure))
                                        + text("dd", words.formula(figure)))
                        .collect(Collectors.joining());
        return text("h2", texts.of("axis.formulas"))
                + text("p", texts.of("axis.formulas.legend"))
                + element("dl", list);
    }
}
