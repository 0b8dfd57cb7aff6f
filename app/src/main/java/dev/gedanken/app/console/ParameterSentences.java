package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import java.util.List;
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

/** Says in one sentence what was wrong with a command line and what would be right. */
public final class ParameterSentences {

    private ParameterSentences() {}

    /** Returns the sentence for a parameter that picocli refused. */
    public static String of(ParameterException problem) {
        if (problem.getCause() instanceof BadInputException bad) {
            return bad.getMessage();
        }
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice ->
                    "Option %s is given twice: give it once."
                            .formatted(name(twice.getOverwritten()));
            default -> refused(problem);
        };
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        String argument = problem.getUnmatched().getFirst();
        if (!argument.startsWith("-") && !command.getSubcommands().isEmpty()) {
            return "Unknown command '%s': the commands are %s."
                    .formatted(argument, String.join(", ", command.getSubcommands().keySet()));
        }
        return "Unknown %s '%s': %s knows %s."
                .formatted(
                        argument.startsWith("-") ? "option" : "argument",
                        argument,
                        command.getCommandName(),
                        options(command));
    }

    private static String missing(MissingParameterException problem) {
        List<ArgSpec> missing = problem.getMissing();
        if (missing.isEmpty()) {
            return refused(problem);
        }
        ArgSpec first = missing.getFirst();
        if (first.isPositional()) {
            return "Argument %s is missing: %s".formatted(name(first), right(first));
        }
        boolean valueIsMissing = message(problem).startsWith("Missing required parameter");
        String form = valueIsMissing ? "Option %s needs a value: %s" : "Option %s is missing: %s";
        return form.formatted(name(first), right(first));
    }

    private static String refused(ParameterException problem) {
        @Nullable ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return message(problem).lines().findFirst().orElse("The command line is wrong.");
        }
        return problem.getValue() == null
                ? "Option %s cannot be used so: %s".formatted(name(argument), right(argument))
                : "Option %s cannot be '%s': %s"
                        .formatted(name(argument), problem.getValue(), right(argument));
    }

    private static String message(ParameterException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Returns what the option's own description asks for, as the end of a sentence. */
    private static String right(ArgSpec argument) {
        String description = argument.description().length == 0 ? "" : argument.description()[0];
        String plain = description.replaceAll("\\s*\\(default: \\$\\{DEFAULT-VALUE}\\)", "");
        String start = plain.isEmpty() ? "a value" : decapitalised(plain);
        return "give " + (start.endsWith(".") ? start : start + ".");
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
    }
}
