package dev.gedanken.app.command;

import dev.gedanken.app.bench.BenchReport;
import dev.gedanken.app.bench.Timings;
import dev.gedanken.app.console.Table;
import java.util.Locale;

/** Shows what was measured as tables. */
final class BenchTables {

    private BenchTables() {}

    static String of(BenchReport report) {
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

    private static Table models(BenchReport report) {
        Table table = new Table("Model", ">Step p50", ">Step p99", ">Steps/s", ">Belief");
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

    private static Table snapshots(BenchReport report) {
        Table table = new Table("Snapshot", ">Size", ">Restore p50", ">Restore p99");
        report.snapshots()
                .forEach(row ->
                        table.row(
                                row.pack(),
                                row.bytes() + " B",
                                fine(row.restore().millisP50()),
                                fine(row.restore().millisP99())));
        return table;
    }

    private static Table durability(BenchReport report) {
        Table table = new Table("Session", ">Steps/s", ">On disk p50", ">On disk p99");
        report.durability()
                .forEach(row ->
                        table.row(
                                row.pack(),
                                Integer.toString(row.stepsPerSecond()),
                                millis(row.durable().millisP50()),
                                millis(row.durable().millisP99())));
        return table;
    }

    private static Table branches(BenchReport report) {
        Table table = new Table("Branches", ">Live", ">Step p50", ">Step p99", ">Steps/s");
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

    private static Table renderers(BenchReport report) {
        Table table =
                new Table(
                        "Renderer",
                        "Upscaling",
                        ">Tiles",
                        "Size",
                        ">Upload",
                        ">Draw",
                        ">Read back",
                        ">Total p50",
                        ">Total p99");
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

    private static Table spaces(BenchReport report) {
        Table table =
                new Table(
                        "Latent space",
                        ">Points",
                        ">Paths",
                        "Size",
                        ">Picture p50",
                        ">Picture p99",
                        ">Pictures/s",
                        ">Pick p50");
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

    private static Table scenes(BenchReport report) {
        Table table = new Table("Scene", ">Frames/s", ">Steps/s");
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
