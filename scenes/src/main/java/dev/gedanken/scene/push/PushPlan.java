package dev.gedanken.scene.push;

import dev.gedanken.scene.paint.Pose;
import dev.gedanken.scene.rigid.RigidMotion;

/**
 * Chooses where to push next: the place whose push brings the block nearest to the target pose.
 *
 * <p>A quasi-static model replaces the solver: a push along the normal n with lever arm m moves the
 * block along (n, m/c²), where c is its radius of gyration. Distances between poses count an angle
 * as c pixels per radian.
 */
final class PushPlan {
    private static final double C = PushLayout.GYRATION;

    private final PushState state;
    private final double wayCost;
    private final Ways ways;
    private final double errorX;
    private final double errorY;
    private final double errorTurn;

    private PushPlan(PushState state, double wayCost) {
        this.state = state;
        this.wayCost = wayCost;
        this.ways = new Ways(state.block().pose(), state.pusher().x(), state.pusher().y());
        Pose block = state.block().pose();
        Pose target = state.shapes().target();
        this.errorX = block.localX(target.x(), target.y());
        this.errorY = block.localY(target.x(), target.y());
        this.errorTurn = C * RigidMotion.wrapped(state.angleError());
    }

    /**
     * Returns the contact to push at in this state.
     *
     * @param wayCost how much a pixel of the pusher's path costs in pixels of the block's; this
     *     keeps the pusher from abandoning a push it has begun
     */
    static BlockOutline.Contact best(PushState state, double wayCost) {
        PushPlan plan = new PushPlan(state, wayCost);
        BlockOutline.Contact best = BlockOutline.CONTACTS.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (BlockOutline.Contact contact : BlockOutline.CONTACTS) {
            double cost = plan.cost(contact);
            if (cost < least) {
                least = cost;
                best = contact;
            }
        }
        return best;
    }

    private double cost(BlockOutline.Contact contact) {
        Pose block = state.block().pose();
        double x = contact.beforeX(block, PushLayout.RUN_UP);
        double y = contact.beforeY(block, PushLayout.RUN_UP);
        boolean isThere = !Ways.isOutside(x) && !Ways.isOutside(y);
        int way = isThere ? ways.near(x, y) : Ways.UNREACHED;
        return way == Ways.UNREACHED ? Double.MAX_VALUE : remaining(contact) + wayCost * way;
    }

    /** Returns the distance from the target pose that is left after the best length of one push. */
    private double remaining(BlockOutline.Contact contact) {
        double turn = contact.lever() / C;
        double squared = 1 + turn * turn;
        double along = errorX * contact.nx() + errorY * contact.ny() + errorTurn * turn;
        double length = Math.max(0, along / squared);
        double leftX = errorX - length * contact.nx();
        double leftY = errorY - length * contact.ny();
        double leftTurn = errorTurn - length * turn;
        return Math.sqrt(leftX * leftX + leftY * leftY + leftTurn * leftTurn);
    }
}
