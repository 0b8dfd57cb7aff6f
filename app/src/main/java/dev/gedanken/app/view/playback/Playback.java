package dev.gedanken.app.view.playback;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RecordedStart;
import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.live.snapshot.Tuning;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import java.util.List;
import java.util.Optional;

/**
 * The state of play for the controls.
 *
 * @param title displayed name of the pack
 * @param isRunning whether play is running
 * @param seed the seed from which play started
 * @param start the moment of the session to which play returns; empty for the start of the seed
 * @param step how many steps were played
 * @param action name of the last input
 * @param source the source of shown frames
 * @param tuning the model's knobs
 * @param actors all available actors
 * @param hasWorld whether there is a true world
 * @param settings how play continues
 * @param branch name of the current branch
 * @param world name of the true world; empty if there is none
 * @param second title of the second pack, if one is played
 */
public record Playback(
        String title,
        boolean isRunning,
        long seed,
        Optional<RecordedStart> start,
        long step,
        String action,
        PlaySource source,
        Tuning tuning,
        List<Actor> actors,
        boolean hasWorld,
        LiveSettings settings,
        String branch,
        String world,
        Optional<String> second) {
    private static final int STEPS_PER_SECOND = 30;

    /** Returns the controls' state for a moment. */
    public static Playback of(LiveSnapshot snapshot) {
        return new Playback(
                snapshot.pack().title(),
                snapshot.isRunning(),
                snapshot.state().seed(),
                snapshot.session().start(),
                snapshot.state().step(),
                snapshot.state().input().toString(),
                snapshot.state().source(),
                snapshot.tuning(),
                snapshot.actors(),
                snapshot.state().twin().isPresent(),
                snapshot.settings(),
                snapshot.session().branch().name(),
                snapshot.pack().world(),
                snapshot.second().map(SecondPlay::title));
    }

    /** Returns the place to which play returns: a seed, or a step of a branch. */
    public String startText(Texts texts) {
        return start.map(from ->
                        texts.of(
                                "seed.step",
                                Long.toString(from.step()),
                                new BranchNames(texts).shown(from.branch())))
                .orElse(Long.toString(seed));
    }

    /** Returns the step and the corresponding time of the world. */
    public String stepText(Texts texts) {
        return stepText(step, texts);
    }

    /** Returns a step and the corresponding time of the world. */
    public static String stepText(long step, Texts texts) {
        String seconds = texts.number((double) step / STEPS_PER_SECOND, 1);
        return texts.of("tile.step", Long.toString(step), seconds);
    }
}
