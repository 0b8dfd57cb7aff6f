package dev.gedanken.app.command;

import dev.gedanken.train.Budget;
import dev.gedanken.world.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for how long to train. */
final class BudgetOption {
    @Option(
            names = "--minutes",
            paramLabel = "M",
            converter = ArgumentTypes.PositiveNumber.class,
            descriptionKey = "option.minutes")
    private @Nullable Double minutes;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class,
            descriptionKey = "option.updates")
    private @Nullable Integer steps;

    /**
     * Returns how long to train.
     *
     * @param standardMinutes the default
     * @throws BadInputException if both are given
     */
    Budget budget(double standardMinutes) {
        if (minutes != null && steps != null) {
            throw BadInputException.of("app.option.minutes.steps");
        }
        return steps != null
                ? new Budget.Steps(steps)
                : new Budget.Minutes(minutes == null ? standardMinutes : minutes);
    }
}
