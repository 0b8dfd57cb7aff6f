package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The output of a command, and its language. */
final class Out {

    private Out() {}

    /** Returns the standard output of the command of a picocli spec. */
    static PrintWriter of(@Nullable CommandSpec spec) {
        return filled(spec).commandLine().getOut();
    }

    /** Returns the error stream of the command of a picocli spec. */
    static PrintWriter errorsOf(@Nullable CommandSpec spec) {
        return filled(spec).commandLine().getErr();
    }

    /** Returns the command's texts, in the user's language. */
    static ConsoleTexts texts(@Nullable CommandSpec spec) {
        return ((GedankenCommand) filled(spec).root().userObject()).texts();
    }

    /** Prints the text of a key on the standard output. */
    static void tell(@Nullable CommandSpec spec, String key, Object... arguments) {
        of(spec).println(texts(spec).of(key, arguments));
    }

    /** Prints a message on the error stream. */
    static void warn(@Nullable CommandSpec spec, Message message) {
        errorsOf(spec).println(texts(spec).of(message));
    }

    private static CommandSpec filled(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli fills it in");
    }
}
