package dev.gedanken.scene.push;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;

/** Places block and pusher as the variations say, apart from each other and off the target. */
final class PushStart {
    private static final double CLEARANCE = PushLayout.PUSHER_RADIUS + 1;
    private static final double NEARLY_SOLVED = 6;

    private PushStart() {}

    static PushState start(VariationValues varied) {
        PushShapes shapes = PushShapes.of(varied);
        RigidMotion block =
                RigidMotion.at(
                        varied.of(PushVariations.BLOCK_X),
                        varied.of(PushVariations.BLOCK_Y),
                        varied.of(PushVariations.BLOCK_ANGLE));
        RigidMotion pusher =
                RigidMotion.at(
                        varied.of(PushVariations.PUSHER_X), varied.of(PushVariations.PUSHER_Y), 0);
        PushState state = new PushState(pusher, block, shapes, varied);
        if (state.positionError() + PushLayout.GYRATION * Math.abs(state.angleError())
                < NEARLY_SOLVED) {
            state = state.withBlock(block.turned(block.angle() + Math.PI));
        }
        return state.withPusher(beside(state.block(), pusher));
    }

    /** Returns the pusher, moved out of the block towards the nearest free corner of the floor. */
    private static RigidMotion beside(RigidMotion block, RigidMotion pusher) {
        double x = pusher.x();
        double y = pusher.y();
        double cornerX = x < PushLayout.SIDE / 2 ? PushLayout.PUSHER_LOW : PushLayout.PUSHER_HIGH;
        double cornerY = y < PushLayout.SIDE / 2 ? PushLayout.PUSHER_LOW : PushLayout.PUSHER_HIGH;
        for (int i = 0; i <= 20; i++) {
            double share = i / 20.0;
            double tryX = x + (cornerX - x) * share;
            double tryY = y + (cornerY - y) * share;
            if (BlockOutline.distance(block.pose(), tryX, tryY) > CLEARANCE) {
                return pusher.moved(tryX, tryY);
            }
        }
        return pusher.moved(PushLayout.SIDE - cornerX, PushLayout.SIDE - cornerY);
    }
}
