package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.Acting;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Input;
import java.util.function.Consumer;

/** Plays a pack as fast as it goes, without a window. */
public final class HeadlessPlay {
    /** How many steps are played when neither a number nor a script says it. */
    public static final int DEFAULT_STEPS = 100;

    private HeadlessPlay() {}

    /**
     * Plays as asked, after the script's end as its actor does, and returns the last moment.
     *
     * @param listener hears of the start and of every step, in order
     */
    public static PlayState run(
            LoadedPack pack, PlayRequest request, Consumer<PlayState> listener) {
        Player player = request.playerOf(pack);
        Acting acting = new Acting(player, request.planners());
        acting.check(request.actor());
        Input idle = player.inputs().idle();
        PlayState state = player.start(request.seed(), request.source());
        listener.accept(state);
        int steps = request.stepsOr(DEFAULT_STEPS);
        for (int step = 0; step < steps; step++) {
            state = player.step(state, request.inputAfter(acting, state, step, idle));
            listener.accept(state);
        }
        return state;
    }
}
