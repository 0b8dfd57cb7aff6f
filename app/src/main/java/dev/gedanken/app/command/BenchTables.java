package dev.gedanken.app.command;

import dev.gedanken.app.bench.BenchReport;
import dev.gedanken.app.bench.Timings;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.Table;
import java.util.Locale;

/** Shows measurements as tables. */
record BenchTables(ConsoleTexts texts) {

    String of(BenchReport report) {
        String gap = System.lineSeparator();
        return String.join(
                gap,
                report.machine() + gap,
                models(report).toString(),
                snapshots(report).toString(),
                durability(report).toString(),
                branches(report).toString(),
                renderers(report).toString(),
                spaces(report).toString(),
                scenes(report).toString());
    }

    private Table models(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.model")
                        .figures("app.column.step.median")
                        .figures("app.column.step.late")
                        .figures("app.column.steps.rate")
                        .figures("app.column.belief");
        report.models()
                .forEach(model ->
                        table.row(
                                model.pack(),
                                millis(model.step().millisP50()),
                                millis(model.step().millisP99()),
                                whole(model.stepsPerSecond()),
                                model.beliefBytes() + " B"));
        return table;
    }

    private Table snapshots(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.snapshot")
                        .figures("app.column.size")
                        .figures("app.column.restore.median")
                        .figures("app.column.restore.late");
        report.snapshots()
                .forEach(row ->
                        table.row(
                                row.pack(),
                                row.bytes() + " B",
                                fine(row.restore().millisP50()),
                                fine(row.restore().millisP99())));
        return table;
    }

    private Table durability(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.session")
                        .figures("app.column.steps.rate")
                        .figures("app.column.on.disk.median")
                        .figures("app.column.on.disk.late");
        report.durability()
                .forEach(row ->
                        table.row(
                                row.pack(),
                                Integer.toString(row.stepsPerSecond()),
                                millis(row.durable().millisP50()),
                                millis(row.durable().millisP99())));
        return table;
    }

    private Table branches(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.branches")
                        .figures("app.column.live")
                        .figures("app.column.step.median")
                        .figures("app.column.step.late")
                        .figures("app.column.steps.rate");
        report.branches()
                .forEach(row ->
                        table.row(
                                row.pack(),
                                Integer.toString(row.branches()),
                                millis(row.step().millisP50()),
                                millis(row.step().millisP99()),
                                String.format(Locale.ROOT, "%.1f", row.stepsPerSecond())));
        return table;
    }

    private Table renderers(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.renderer")
                        .words("app.column.upscaling")
                        .figures("app.column.tiles")
                        .words("app.column.size")
                        .figures("app.column.upload")
                        .figures("app.column.draw")
                        .figures("app.column.read.back")
                        .figures("app.column.total.median")
                        .figures("app.column.total.late");
        report.renderers()
                .forEach(row ->
                        table.row(
                                row.backend(),
                                row.upscale(),
                                Integer.toString(row.tiles()),
                                "%d×%d".formatted(row.width(), row.height()),
                                median(row.upload()),
                                median(row.draw()),
                                median(row.readBack()),
                                median(row.total()),
                                millis(row.total().millisP99())));
        return table;
    }

    private Table spaces(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.latent.space")
                        .figures("app.column.points")
                        .figures("app.column.paths")
                        .words("app.column.size")
                        .figures("app.column.picture.median")
                        .figures("app.column.picture.late")
                        .figures("app.column.pictures.rate")
                        .figures("app.column.pick.median");
        report.spaces()
                .forEach(row ->
                        table.row(
                                row.backend(),
                                Integer.toString(row.points()),
                                Integer.toString(row.paths()),
                                "%d×%d".formatted(row.width(), row.height()),
                                median(row.picture()),
                                millis(row.picture().millisP99()),
                                whole(row.picturesPerSecond()),
                                median(row.pick())));
        return table;
    }

    private Table scenes(BenchReport report) {
        Table table =
                texts.table()
                        .words("app.column.scene")
                        .figures("app.column.frames.rate")
                        .figures("app.column.steps.rate");
        report.scenes()
                .forEach(scene ->
                        table.row(
                                scene.scene(),
                                whole(scene.framesPerSecond()),
                                whole(scene.stepsPerSecond())));
        return table;
    }

    private static String median(Timings timings) {
        return millis(timings.millisP50());
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    private static String fine(double value) {
        return String.format(Locale.ROOT, "%.3f ms", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
