package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.Acting;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Input;
import java.util.function.Consumer;

/** Plays a pack as fast as possible, without a window. */
public final class HeadlessPlay {
    /** The default number of steps, without a number or a script. */
    public static final int DEFAULT_STEPS = 100;

    private HeadlessPlay() {}

    /**
     * Plays a request, with its actor after the script's end, and returns the last moment.
     *
     * @param listener receives the start and every step, in order
     */
    public static PlayState run(
            LoadedPack pack, PlayRequest request, Consumer<PlayState> listener) {
        Player player = request.playerOf(pack);
        Acting acting = new Acting(player, request.planners());
        acting.check(request.actor());
        Input idle = player.inputs().idle();
        PlayState state = request.start(player);
        listener.accept(state);
        int steps = request.stepsOr(DEFAULT_STEPS);
        for (int step = 0; step < steps; step++) {
            state = player.step(state, request.inputAfter(acting, state, step, idle));
            listener.accept(state);
        }
        return state;
    }
}
