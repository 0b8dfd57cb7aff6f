package dev.gedanken.scene.push;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.paint.Pose;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/** The three policies of this scene. */
final class PushPolicies {
    private static final int HOLD_STEPS = 8;
    private static final int MIX_STEPS = 30;
    private static final float EXPERT_SHARE = 0.7f;

    /**
     * Distance from the contact's normal beyond which the pusher goes round instead of straight on,
     * px.
     */
    private static final double IN_LINE = 1.3;

    /** Distance from the contact at which it goes straight on, px beyond touching. */
    private static final double NEAR = 2.5;

    private static final int DIRECTIONS = 8;

    /** Among cells of about the same count, the one nearer as the crow flies is better. */
    private static final double CROW_SHARE = 0.1;

    private static final int WAY_STREAM = 202;

    /** Steps for which the expert keeps the same path cost. */
    private static final int WAY_STEPS = 12;

    private static final double LEAST_WAY_COST = 0.02;
    private static final double MOST_WAY_COST = 0.1;

    private final ActionSpace space;
    private final Policy<PushState> random;

    PushPolicies(ActionSpace space) {
        this.space = space;
        this.random = Policies.random(space, HOLD_STEPS);
    }

    Policy<PushState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    private Action expert(PushState state, Noise noise) {
        return space.get(state.isSolved() ? 0 : towardsTarget(state, wayCost(noise)).ordinal());
    }

    /**
     * Draws a new cost from time to time, so that the expert does not alternate for ever between
     * two places each of which looks better from the other.
     */
    private static double wayCost(Noise noise) {
        Noise block = noise.onStream(WAY_STREAM).atStep(noise.step() / WAY_STEPS);
        return block.uniform(0, LEAST_WAY_COST, MOST_WAY_COST);
    }

    /** Goes to the best place to push from, then pushes along the contact's normal. */
    private static Direction towardsTarget(PushState state, double wayCost) {
        BlockOutline.Contact contact = PushPlan.best(state, wayCost);
        Pose block = state.block().pose();
        double x = state.pusher().x();
        double y = state.pusher().y();
        double fromX = block.localX(x, y) - contact.x();
        double fromY = block.localY(x, y) - contact.y();
        double before = -(fromX * contact.nx() + fromY * contact.ny());
        double beside = fromX * -contact.ny() + fromY * contact.nx();
        boolean isInPlace =
                Math.abs(beside) < IN_LINE
                        && before > 0
                        && before < PushLayout.PUSHER_RADIUS + NEAR;
        if (isInPlace) {
            return push(block, contact, beside);
        }
        return walk(
                block,
                x,
                y,
                contact.beforeX(block, PushLayout.RUN_UP),
                contact.beforeY(block, PushLayout.RUN_UP));
    }

    /** Returns the direction that takes a pusher at (x, y) nearer to the goal, round the block. */
    private static Direction walk(Pose block, double x, double y, double goalX, double goalY) {
        Ways ways = new Ways(block, goalX, goalY);
        Direction best = Direction.towards(goalX - x, goalY - y);
        double least = Double.POSITIVE_INFINITY;
        for (int action = 1; action <= DIRECTIONS; action++) {
            Direction direction = Direction.of(action);
            double toX = x + direction.x() * PushLayout.PUSHER_SPEED;
            double toY = y + direction.y() * PushLayout.PUSHER_SPEED;
            double dx = goalX - toX;
            double dy = goalY - toY;
            double cost = ways.at(toX, toY) + CROW_SHARE * Math.sqrt(dx * dx + dy * dy);
            if (cost < least) {
                least = cost;
                best = direction;
            }
        }
        return best;
    }

    /** Pushes along the normal, steering back to the line on which it began. */
    private static Direction push(Pose block, BlockOutline.Contact contact, double beside) {
        double alongX = contact.nx() + 0.6 * beside * contact.ny();
        double alongY = contact.ny() - 0.6 * beside * contact.nx();
        return Direction.towards(
                block.cos() * alongX - block.sin() * alongY,
                block.sin() * alongX + block.cos() * alongY);
    }
}
