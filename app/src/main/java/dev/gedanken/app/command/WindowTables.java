package dev.gedanken.app.command;

import dev.gedanken.app.bench.WindowFigures;
import dev.gedanken.app.bench.WindowFigures.StallFigures;
import dev.gedanken.app.bench.WindowFigures.TimelineFigures;
import dev.gedanken.app.bench.WindowReport;
import dev.gedanken.app.console.Table;
import java.util.Locale;

/** Shows what was measured of the window as tables. */
final class WindowTables {
    private static final int MOST_STALLS = 12;

    private WindowTables() {}

    static String of(WindowReport report) {
        String gap = System.lineSeparator();
        return String.join(
                gap,
                report.machine() + gap,
                figures(report.window()).toString(),
                threads(report.window()).toString(),
                stalls(report.window()).toString());
    }

    private static Table figures(WindowFigures window) {
        Table table = new Table("Window", ">Measured");
        table.row("used for", text("%.0f s", window.seconds()));
        table.row("stage", text("%d×%<d", window.stagePixels()));
        table.row("pictures while driving", text("%.1f a second", window.framesPerSecond()));
        table.row(
                "key to picture p50",
                window.keyToPicture().map(keys -> text("%.1f ms", keys.millisP50())).orElse("–"));
        table.row(
                "key to picture p99",
                window.keyToPicture().map(keys -> text("%.1f ms", keys.millisP99())).orElse("–"));
        table.row(
                "keys answered",
                window.keyToPicture().map(keys -> text("%d", keys.count())).orElse("0"));
        table.row(
                window.branches() + " branches, each",
                text("%.1f steps a second", window.branchStepsPerSecond()));
        TimelineFigures timeline = window.timeline();
        table.row(
                text("timeline of %,d steps", timeline.steps()),
                text("%.1f pictures a second", timeline.framesPerSecond()));
        table.row("each of them", text("%.1f ms of a core", timeline.processorMillisPerFrame()));
        table.row(
                "the same beside play",
                text("%.1f pictures a second", window.timelineBesidePlay().framesPerSecond()));
        table.row("JavaFX thread busy > 50 ms", text("%d times", window.stalls().size()));
        return table;
    }

    private static Table threads(WindowFigures window) {
        Table table = new Table("Thread, while driving", ">Computing");
        window.threads()
                .forEach(thread ->
                        table.row(
                                thread.name(), text("%.0f ms a second", thread.millisPerSecond())));
        return table;
    }

    private static Table stalls(WindowFigures window) {
        Table table = new Table("Busy while", ">For", ">Computing", "In");
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

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
