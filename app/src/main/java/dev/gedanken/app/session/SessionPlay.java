package dev.gedanken.app.session;

import dev.gedanken.app.play.HeadlessPlay;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.Action;
import java.util.function.Consumer;

/** Plays a session as fast as it goes, without a window. */
public final class SessionPlay {

    private SessionPlay() {}

    /** Where play begins. */
    public enum From {
        /** From the request's seed, beside what the session has already. */
        SEED,
        /** Where the session's cursor stands; from the seed if it is empty. */
        CURSOR
    }

    /** Nobody is at the keys: what idles after the script is still the script's doing. */
    private static Driver driver(PlayRequest request, long step) {
        Driver driver = request.driverAt(step);
        return driver == Driver.HUMAN ? Driver.SCRIPT : driver;
    }

    /**
     * Plays as asked, after the script's end as its action source does, and returns the last moment.
     *
     * @param listener hears of the first moment and of every step, in order
     */
    public static PlayState run(
            Rollout rollout, PlayRequest request, From from, Consumer<PlayState> listener) {
        boolean begins = from == From.SEED || rollout.tree().size() == 0;
        PlayState state =
                begins ? rollout.start(request.seed(), request.source()) : rollout.state();
        rollout.show(request.source());
        request.temperature().ifPresent(value -> rollout.warm((float) value));
        listener.accept(state);
        Action idle = rollout.idle();
        int steps = request.stepsOr(HeadlessPlay.DEFAULT_STEPS);
        for (int step = 0; step < steps; step++) {
            Action action = request.actionAfter(state, step, idle);
            state = rollout.step(action, driver(request, step));
            listener.accept(state);
        }
        return state;
    }
}
