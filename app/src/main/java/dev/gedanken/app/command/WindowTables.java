package dev.gedanken.app.command;

import dev.gedanken.app.bench.WindowFigures;
import dev.gedanken.app.bench.WindowFigures.StallFigures;
import dev.gedanken.app.bench.WindowFigures.TimelineFigures;
import dev.gedanken.app.bench.WindowReport;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.Table;
import java.util.Locale;

/** Shows the measurements of the window as tables. */
record WindowTables(ConsoleTexts texts) {
    private static final int MOST_STALLS = 12;

    String of(WindowReport report) {
        String gap = System.lineSeparator();
        return String.join(
                gap,
                report.machine() + gap,
                figures(report.window()).toString(),
                threads(report.window()).toString(),
                stalls(report.window()).toString());
    }

    private Table figures(WindowFigures window) {
        Table table = texts.table().words("app.column.window").figures("app.column.measured");
        table.row(texts.of("app.window.used"), text("%.0f s", window.seconds()));
        table.row(texts.of("app.window.stage"), text("%d×%<d", window.stagePixels()));
        table.row(texts.of("app.window.driving"), rate("%.1f", window.framesPerSecond()));
        table.row(
                texts.of("app.window.key.median"),
                window.keyToPicture().map(keys -> text("%.1f ms", keys.millisP50())).orElse("–"));
        table.row(
                texts.of("app.window.key.late"),
                window.keyToPicture().map(keys -> text("%.1f ms", keys.millisP99())).orElse("–"));
        table.row(
                texts.of("app.window.keys"),
                window.keyToPicture().map(keys -> text("%d", keys.count())).orElse("0"));
        table.row(
                texts.of("app.window.branches", window.branches()),
                texts.of("app.window.steps", text("%.1f", window.branchStepsPerSecond())));
        TimelineFigures timeline = window.timeline();
        table.row(
                texts.of("app.window.timeline", text("%,d", timeline.steps())), pictures(timeline));
        table.row(
                texts.of("app.window.each"),
                texts.of("app.window.core", text("%.1f", timeline.processorMillisPerFrame())));
        table.row(texts.of("app.window.beside"), pictures(window.timelineBesidePlay()));
        table.row(
                texts.of("app.window.busy"), texts.of("app.window.times", window.stalls().size()));
        return table;
    }

    private Table threads(WindowFigures window) {
        Table table =
                texts.table()
                        .words("app.column.thread.while.driving")
                        .figures("app.column.computing");
        window.threads()
                .forEach(thread ->
                        table.row(thread.name(), rate("%.0f ms", thread.millisPerSecond())));
        return table;
    }

    private Table stalls(WindowFigures window) {
        Table table =
                texts.table()
                        .words("app.column.busy.while")
                        .figures("app.column.for")
                        .figures("app.column.computing")
                        .words("app.column.in");
        window.stalls().stream().limit(MOST_STALLS).forEach(stall -> row(table, stall));
        return table;
    }

    private static void row(Table table, StallFigures stall) {
        table.row(
                stall.during(),
                text("%.0f ms", stall.millis()),
                text("%.0f ms", stall.processorMillis()),
                stall.place());
    }

    private String rate(String format, double value) {
        return texts.of("app.window.rate", text(format, value));
    }

    private String pictures(TimelineFigures timeline) {
        return texts.of("app.window.pictures", text("%.1f", timeline.framesPerSecond()));
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
