package dev.gedanken.projection;

import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PolicyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays short episodes in which the truth corrects the model at every step, and collects its
 * beliefs. It makes one step at a time, so that it can run alongside other work; confined to one
 * thread.
 */
public final class ReferencePlay {
    /** Seed of the first episode, used neither for training nor for evaluation. */
    public static final long FIRST_SEED = 9_200_000;

    /**
     * The default number of episodes: many short ones are more informative than a few long ones.
     */
    public static final int EPISODES = 30;

    /** Their default length in steps. */
    public static final int STEPS = 20;

    private final List<Point> points = new ArrayList<>();
    private final Player player;
    private final int episodes;
    private final int steps;
    private Optional<PlayState> here = Optional.empty();
    private int episode;

    /** Creates a play that has not begun; the player is used only during steps. */
    public ReferencePlay(Player player, int episodes, int steps) {
        this.player = player;
        this.episodes = episodes;
        this.steps = steps;
    }

    /** Returns how much is done, [0, 1]. */
    public double share() {
        double within = here.map(state -> (double) state.step() / (steps + 1)).orElse(0.0);
        return Math.min(1, (episode + within) / episodes);
    }

    /** Begins an episode or plays one step; returns false if there is nothing left. */
    public boolean step() {
        if (episode >= episodes || !canPlay()) {
            return false;
        }
        PlayState next =
                here.map(this::after)
                        .orElseGet(() -> player.start(FIRST_SEED + episode, PlaySource.CORRECTED));
        List<FactorValue> factors = next.twin().orElseThrow().factors();
        BeliefVector.of(player.model(), next.belief())
                .ifPresent(vector -> points.add(new Point(episode, vector, factors)));
        boolean isOver = next.step() >= steps;
        here = isOver ? Optional.empty() : Optional.of(next);
        episode += isOver ? 1 : 0;
        return true;
    }

    /** Returns whether there is a true world and a policy to play it with. */
    private boolean canPlay() {
        return player.world()
                .filter(world -> world.policies().contains(PolicyKind.MIXED))
                .isPresent();
    }

    private PlayState after(PlayState state) {
        return player.step(
                state, state.twin().orElseThrow().choose(PolicyKind.MIXED, state.luck()));
    }

    /** Returns the collected set. */
    public ReferenceSet gathered() {
        return new ReferenceSet(points);
    }
}
