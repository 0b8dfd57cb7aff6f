package dev.gedanken.app.command;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.view.text.Texts;
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
    @Option(names = "--axes", split = ",", paramLabel = "AXIS")
    private @Nullable List<String> axes;

    @Option(names = "--fast")
    private boolean fast;

    @Option(names = "--full")
    private boolean full;

    @Option(names = "--data", paramLabel = "PATH")
    private @Nullable Path data;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--language", paramLabel = "LANGUAGE")
    private @Nullable String language;

    /** Returns whether any of them is given. */
    boolean areAsked() {
        return axes != null || fast || full || data != null || report != null;
    }

    /** Returns the requested axes. */
    Set<Axis> axes() {
        EnumSet<Axis> asked = EnumSet.noneOf(Axis.class);
        if (axes == null) {
            return EnumSet.allOf(Axis.class);
        }
        axes.forEach(label -> asked.add(Axis.of(label.strip())));
        return asked;
    }

    /** Returns how thorough the scoring should be. */
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

    /** Returns the file for the report, after checking that it can be written. */
    Optional<OutputFile> report() {
        return Optional.ofNullable(report).map(OutputFile::check);
    }

    /**
     * Returns the report's language.
     *
     * @param otherwise the default
     */
    Locale language(Locale otherwise) {
        if (language == null) {
            return otherwise;
        }
        return Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("app.axes.language", language));
    }
}
