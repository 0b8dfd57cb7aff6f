package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every problem of a command into one sentence on the error stream and an exit status. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final UserFolders folders;
    private final ConsoleTexts texts;

    /** Creates a handler that refers to the log in {@code folders}. */
    public Failures(UserFolders folders, ConsoleTexts texts) {
        this.folders = folders;
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        LOG.info("Refused command line: {}", problem.getMessage());
        problem.getCommandLine().getErr().println(new ParameterSentences(texts).of(problem));
        return ExitCodes.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
            Exception problem, CommandLine commandLine, ParseResult parseResult) {
        if (problem instanceof BadInputException bad) {
            LOG.info("Bad input: {}", bad.getMessage(), bad.getCause());
            commandLine.getErr().println(texts.of(bad.message()));
            if (ProgressLine.isRead()) {
                commandLine.getErr().println(MessageLine.of(bad.message()));
            }
            return ExitCodes.BAD_INPUT;
        }
        return unexpected(problem, commandLine.getErr());
    }

    /** Reports a problem that the user could not have avoided, and returns the exit status. */
    public int unexpected(Throwable problem, PrintWriter err) {
        LOG.error("The command failed", problem);
        err.println(texts.of("app.failed", problem.getClass().getSimpleName(), folders.log()));
        return ExitCodes.FAILURE;
    }
}
