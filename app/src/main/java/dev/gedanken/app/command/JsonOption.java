package dev.gedanken.app.command;

import dev.gedanken.app.console.Json;
import dev.gedanken.app.console.OutputFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for a machine-readable report, on standard output or in a file. */
final class JsonOption {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            paramLabel = "FILE",
            descriptionKey = "option.json")
    private @Nullable String target;

    /** Returns whether a report is requested. */
    boolean isAsked() {
        return target != null;
    }

    /** Returns the file to write to, after checking that it can be written. */
    Optional<OutputFile> file() {
        return target == null || target.equals(STANDARD_OUTPUT)
                ? Optional.empty()
                : Optional.of(OutputFile.check(Path.of(target)));
    }

    /** Writes the report to the requested place. */
    void write(Object report, PrintWriter out) {
        String text = Json.of(report);
        file().ifPresentOrElse(file -> file.write(text), () -> print(text, out));
    }

    private static void print(String text, PrintWriter out) {
        out.print(text);
        out.flush();
    }
}
