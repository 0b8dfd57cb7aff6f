package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.fork.ForkReport;
import dev.gedanken.app.fork.ForkReport.ComparisonReport;
import dev.gedanken.app.fork.ForkReport.EffectReport;
import dev.gedanken.app.fork.ForkReport.FutureReport;
import dev.gedanken.app.fork.ForkReport.StepReport;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Shows the futures of a moment as tables of means over their steps. */
record ForkTable(ConsoleTexts texts) {

    String of(ForkReport report) {
        Table futures =
                texts.table()
                        .words("app.column.branch")
                        .words("app.column.action")
                        .figuresOf("PSNR")
                        .figures("app.column.psnr.at.the.end");
        for (FutureReport future : report.branches()) {
            OptionalDouble mean =
                    future.steps().stream()
                            .map(StepReport::psnr)
                            .filter(OptionalDouble::isPresent)
                            .mapToDouble(OptionalDouble::getAsDouble)
                            .average();
            futures.row(
                    future.name(),
                    future.action(),
                    decibel(mean),
                    decibel(future.steps().getLast().psnr()));
        }
        Table differences =
                texts.table()
                        .words("app.column.against.the.first")
                        .words("app.column.kind")
                        .figures("app.column.dream.differs")
                        .figures("app.column.truth.differs")
                        .figures("app.column.effect.error")
                        .figures("app.column.leakage");
        for (ComparisonReport comparison : report.comparisons()) {
            differences.row(
                    comparison.branch(),
                    comparison.kind(),
                    mean(comparison, effect -> OptionalDouble.of(effect.modelDifference())),
                    mean(comparison, EffectReport::trueDifference),
                    mean(comparison, EffectReport::effectError),
                    mean(comparison, EffectReport::leakage));
        }
        return futures + System.lineSeparator() + differences;
    }

    /** Returns the mean of a figure over the steps that have it; empty if none has. */
    private static String mean(
            ComparisonReport comparison, Function<EffectReport, OptionalDouble> figure) {
        OptionalDouble mean =
                comparison.effects().stream()
                        .map(figure)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average();
        return mean.isPresent() ? share(mean.getAsDouble()) : "";
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String decibel(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f dB", value.getAsDouble()) : "";
    }
}
