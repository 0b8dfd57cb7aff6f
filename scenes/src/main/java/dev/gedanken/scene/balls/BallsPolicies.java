package dev.gedanken.scene.balls;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/** The three policies of this scene; the task is to keep the red ball in the zone. */
final class BallsPolicies {
    private static final int HOLD_STEPS = 6;
    private static final int MIX_STEPS = 24;
    private static final float EXPERT_SHARE = 0.6f;

    /** Steps for which the expert simulates holding a key and then releasing it. */
    private static final int IMAGINED_HOLD = 6;

    private static final int IMAGINED_STEPS = 18;

    private final ActionSpace space;
    private final Policy<BallsState> random;

    BallsPolicies(ActionSpace space) {
        this.space = space;
        this.random = Policies.random(space, HOLD_STEPS);
    }

    Policy<BallsState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    /** Forks the true world once for each key and takes the key that keeps the red ball nearest. */
    private Action expert(BallsState state, Noise noise) {
        Action best = space.idle();
        double least = Double.POSITIVE_INFINITY;
        for (Action action : space.actions()) {
            double cost = cost(state, Push.of(action.index()));
            if (cost < least) {
                least = cost;
                best = action;
            }
        }
        return best;
    }

    /** Returns the red ball's distance from the zone's centre, summed over the simulated steps. */
    private static double cost(BallsState state, Push push) {
        double sum = 0;
        BallsState imagined = state;
        for (int step = 0; step < IMAGINED_STEPS; step++) {
            Push now = step == 0 || push != Push.KICK && step < IMAGINED_HOLD ? push : Push.NONE;
            imagined = BallsPhysics.foresee(imagined, now);
            sum += Math.max(0, imagined.redToZone() - BallsLayout.ZONE_RADIUS / 2);
        }
        return sum;
    }
}
