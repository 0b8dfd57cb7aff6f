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

    /**
     * Plays as asked, idling after the script's end, and returns the last moment.
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
            state = rollout.step(request.actionAt(step, idle), Driver.SCRIPT);
            listener.accept(state);
        }
        return state;
    }
}
