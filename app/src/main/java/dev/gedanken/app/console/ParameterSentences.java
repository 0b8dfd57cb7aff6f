package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one sentence what was wrong with a command line and what would be right.
 *
 * @param texts determine the language
 */
public record ParameterSentences(ConsoleTexts texts) {

    /** Returns the sentence for a parameter that picocli refused. */
    public String of(ParameterException problem) {
        if (problem.getCause() instanceof BadInputException bad) {
            return texts.of(bad.message());
        }
        return texts.of(
                switch (problem) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched);
                    case MissingParameterException missing -> missing(missing);
                    case OverwrittenOptionException twice ->
                            Message.of("app.arguments.twice", name(twice.getOverwritten()));
                    default -> refused(problem);
                });
    }

    private static Message unmatched(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        String argument = problem.getUnmatched().getFirst();
        if (!argument.startsWith("-") && !command.getSubcommands().isEmpty()) {
            String commands = String.join(", ", command.getSubcommands().keySet());
            return Message.of("app.arguments.unknown.command", argument, commands);
        }
        String key =
                argument.startsWith("-")
                        ? "app.arguments.unknown.option"
                        : "app.arguments.unknown.argument";
        return Message.of(key, argument, command.getCommandName(), options(command));
    }

    private Message missing(MissingParameterException problem) {
        List<ArgSpec> missing = problem.getMissing();
        if (missing.isEmpty()) {
            return refused(problem);
        }
        ArgSpec first = missing.getFirst();
        if (first.isPositional()) {
            return Message.of("app.arguments.missing.argument", name(first), right(first));
        }
        boolean valueIsMissing = message(problem).startsWith("Missing required parameter");
        String key =
                valueIsMissing ? "app.arguments.missing.value" : "app.arguments.missing.option";
        return Message.of(key, name(first), right(first));
    }

    /** picocli's own English message goes only to the log; see {@link Failures}. */
    private Message refused(ParameterException problem) {
        @Nullable ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return Message.of(
                    "app.arguments.wrong",
                    problem.getCommandLine().getCommandSpec().qualifiedName());
        }
        return problem.getValue() == null
                ? Message.of("app.arguments.refused", name(argument), right(argument))
                : Message.of(
                        "app.arguments.refused.value",
                        name(argument),
                        problem.getValue(),
                        right(argument));
    }

    private static String message(ParameterException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Returns the requirement in the option's own description, as the end of a sentence. */
    private String right(ArgSpec argument) {
        String described = argument.description().length == 0 ? "" : argument.description()[0];
        String plain = described.replaceAll("\\s*\\([^():]*: \\$\\{DEFAULT-VALUE}\\)", "");
        String text = plain.isEmpty() ? texts.of("app.arguments.value") : plain;
        return continuing(text.endsWith(".") ? text : text + ".");
    }

    /** English continues in lower case; German descriptions begin with an article or a name. */
    private String continuing(String text) {
        return texts.language().equals(Locale.ENGLISH)
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    private static String options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
    }
}
