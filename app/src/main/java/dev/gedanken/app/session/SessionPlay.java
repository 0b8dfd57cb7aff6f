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

/** Plays a session as fast as possible, without a window. */
public final class SessionPlay {

    private SessionPlay() {}

    /** Where play begins. */
    public enum From {
        /** From the request's seed, in addition to the session's existing content. */
        SEED,
        /** At the session's cursor; from the seed if the session is empty. */
        CURSOR
    }

    private static PlayState begin(Rollout rollout, PlayRequest request) {
        return request.picture().isPresent()
                ? rollout.startFrom(request.picture().get(), request.seed())
                : rollout.start(request.seed(), request.source());
    }

    /** Nobody is at the keys: idle steps after the script are still attributed to the script. */
    private static Actor actor(PlayRequest request, long step) {
        Actor actor = request.actorAt(step);
        return actor instanceof Actor.Person ? new Actor.Script() : actor;
    }

    /**
     * Plays a request, with its actor after the script's end, and returns the last moment.
     *
     * @param listener receives the first moment and every step, in order
     * @param isStopped checked before every step; whether play ends early
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
