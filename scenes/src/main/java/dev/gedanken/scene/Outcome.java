package dev.gedanken.scene;

/**
 * What the last step earned and whether it ended the episode.
 *
 * @param reward what the step earned in the scene's task; 0 at a start
 * @param terminated whether the task is over (solved or failed); stepping on is still well defined
 */
public record Outcome(double reward, boolean terminated) {

    /** Returns the outcome of a step after which the episode continues. */
    public static Outcome of(double reward) {
        return new Outcome(reward, false);
    }
}
