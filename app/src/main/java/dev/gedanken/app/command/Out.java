package dev.gedanken.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints its results. */
final class Out {

    private Out() {}

    /** Returns the standard output of the command that picocli filled the spec in for. */
    static PrintWriter of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli fills it in").commandLine().getOut();
    }

    /** Returns the error stream of the command that picocli filled the spec in for. */
    static PrintWriter errorsOf(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli fills it in").commandLine().getErr();
    }
}
