package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
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

    /** Creates a handler that names the log in {@code folders}. */
    public Failures(UserFolders folders) {
        this.folders = folders;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        LOG.info("Refused command line: {}", problem.getMessage());
        problem.getCommandLine().getErr().println(ParameterSentences.of(problem));
        return ExitCodes.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
            Exception problem, CommandLine commandLine, ParseResult parseResult) {
        if (problem instanceof BadInputException bad) {
            LOG.info("Bad input: {}", bad.getMessage(), bad.getCause());
            commandLine.getErr().println(bad.getMessage());
            return ExitCodes.BAD_INPUT;
        }
        LOG.error("Command {} failed", commandLine.getCommandName(), problem);
        commandLine.getErr().println(unexpected(problem));
        return ExitCodes.FAILURE;
    }

    private String unexpected(Exception problem) {
        return "Something went wrong that is not your fault (%s); the details are in %s."
                .formatted(problem.getClass().getSimpleName(), folders.log());
    }
}
