package dev.gedanken.app.command;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.Effort;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code evaluate} that ask for scores along seven axes. */
final class AxesOptions {
    @Option(
            names = "--axes",
            split = ",",
            paramLabel = "AXIS",
            description =
                    "Axes to score, of representation, prediction, planning, controllability, causal, memory"
                            + " and uncertainty (default: all).")
    private @Nullable List<String> axes;

    @Option(names = "--fast", description = "Score the axes on few episodes (default).")
    private boolean fast;

    @Option(names = "--full", description = "Score the axes on many episodes, for a report.")
    private boolean full;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "Recorded episodes that the model was not trained on, for a pack without a true world.")
    private @Nullable Path data;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "An HTML file to write a report with figures to.")
    private @Nullable Path report;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The report's language, en or de (default: en).")
    private String language = Locale.ENGLISH.getLanguage();

    /** Returns whether any of them is given. */
    boolean areAsked() {
        return axes != null || fast || full || data != null || report != null;
    }

    /** Returns the axes that are asked for. */
    Set<Axis> axes() {
        EnumSet<Axis> asked = EnumSet.noneOf(Axis.class);
        if (axes == null) {
            return EnumSet.allOf(Axis.class);
        }
        axes.forEach(label -> asked.add(Axis.of(label.strip())));
        return asked;
    }

    /** Returns how thorough it is to be. */
    Effort effort() {
        if (fast && full) {
            throw BadInputException.of("app.axes.effort");
        }
        return full ? Effort.FULL : Effort.FAST;
    }

    /** Returns the recorded episodes; empty to use the true world. */
    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    /** Returns the file to write the report to, after seeing that it can be written. */
    Optional<OutputFile> report() {
        return Optional.ofNullable(report).map(OutputFile::check);
    }

    /** Returns the report's language. */
    Locale language() {
        if (!List.of(Locale.ENGLISH.getLanguage(), Locale.GERMAN.getLanguage())
                .contains(language)) {
            throw BadInputException.of("app.axes.language", language);
        }
        return Locale.of(language);
    }
}
