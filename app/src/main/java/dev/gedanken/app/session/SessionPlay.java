package dev.gedanken.app.session;

import dev.gedanken.app.play.HeadlessPlay;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.Input;
import java.util.function.BooleanSupplier;
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

    private static PlayState begin(Rollout rollout, PlayRequest request) {
        return request.picture().isPresent()
                ? rollout.startFrom(request.picture().get(), request.seed())
                : rollout.start(request.seed(), request.source());
    }

    /** Nobody is at the keys: what idles after the script is still the script's doing. */
    private static Actor actor(PlayRequest request, long step) {
        Actor actor = request.actorAt(step);
        return actor instanceof Actor.Person ? new Actor.Script() : actor;
    }

    /**
     * Plays as asked, after the script's end as its action source does, and returns the last moment.
     *
     * @param listener hears of the first moment and of every step, in order
     * @param isStopped asked before every step whether play ends before its time
     */
    public static PlayState run(
            Rollout rollout,
            PlayRequest request,
            From from,
            Consumer<PlayState> listener,
            BooleanSupplier isStopped) {
        boolean begins = from == From.SEED || rollout.tree().size() == 0;
        PlayState state = begins ? begin(rollout, request) : rollout.state();
        rollout.show(request.source());
        rollout.tune(request.knobs());
        listener.accept(state);
        Acting acting = new Acting(rollout.player(), request.planners());
        acting.check(request.actor());
        Input idle = rollout.idle();
        int steps = request.stepsOr(HeadlessPlay.DEFAULT_STEPS);
        for (int step = 0; step < steps && !isStopped.getAsBoolean(); step++) {
            Input input = request.inputAfter(acting, state, step, idle);
            state = rollout.step(input, actor(request, step));
            listener.accept(state);
        }
        return state;
    }
}
