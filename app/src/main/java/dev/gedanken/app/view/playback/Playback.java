package dev.gedanken.app.view.playback;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RecordedStart;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.play.PlaySource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The state of play as the controls show it.
 *
 * @param title name of what is played, for people
 * @param isRunning whether the next step comes by itself
 * @param seed what play started from
 * @param start the moment of the session that play goes back to; empty for the start of the seed
 * @param step how many steps were played
 * @param action name of the last action
 * @param source where shown frames come from
 * @param temperature at which the model draws; empty if it has none
 * @param settings how it goes on
 * @param branch name of the branch that is played
 */
public record Playback(
        String title,
        boolean isRunning,
        long seed,
        Optional<RecordedStart> start,
        long step,
        String action,
        PlaySource source,
        OptionalDouble temperature,
        LiveSettings settings,
        String branch) {
    /** Highest temperature that the slider offers. */
    public static final double MAX_TEMPERATURE = HasTemperature.MAX_TEMPERATURE;

    private static final double TEMPERATURE_NOTCH = 0.05;

    private static final int STEPS_PER_SECOND = 30;

    /** Returns what the controls show of a moment. */
    public static Playback of(LiveSnapshot snapshot) {
        return new Playback(
                snapshot.pack().title(),
                snapshot.isRunning(),
                snapshot.state().seed(),
                snapshot.session().start(),
                snapshot.state().step(),
                snapshot.state().action().name(),
                snapshot.state().source(),
                snapshot.temperature(),
                snapshot.settings(),
                snapshot.session().branch().name());
    }

    /** Returns a temperature so many notches on, as far as the model goes. */
    public static float warmed(double temperature, int notches) {
        double next = temperature + notches * TEMPERATURE_NOTCH;
        double rounded = Math.round(next / TEMPERATURE_NOTCH) * TEMPERATURE_NOTCH;
        return (float) Math.clamp(rounded, 0, MAX_TEMPERATURE);
    }

    /** Returns what play goes back to: a seed, or a step of a branch. */
    public String startText(Texts texts) {
        return start.map(from ->
                        texts.of(
                                "seed.step",
                                Long.toString(from.step()),
                                new BranchNames(texts).shown(from.branch())))
                .orElse(Long.toString(seed));
    }

    /** Returns the step and how much time of the world that is. */
    public String stepText(Texts texts) {
        String seconds = String.format(Locale.ROOT, "%.1f", (double) step / STEPS_PER_SECOND);
        return texts.of("tile.step", Long.toString(step), seconds);
    }
}
