package dev.gedanken.plugin;

import java.util.List;

/**
 * The errors of a second model, played with the same inputs alongside the first, on the way to the
 * moment.
 *
 * @param title of its pack
 * @param since the step at which it began
 * @param errors oldest first; without steps that it did not make
 */
public record SecondModelErrors(String title, long since, List<StepError> errors) {

    /**
     * The error at a step.
     *
     * @param step of the moment
     * @param error root mean square over pixel values in [0, 1]
     */
    public record StepError(long step, double error) {}

    public SecondModelErrors {
        errors = List.copyOf(errors);
    }
}
