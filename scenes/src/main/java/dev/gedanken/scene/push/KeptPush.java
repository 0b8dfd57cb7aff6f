package dev.gedanken.scene.push;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;

/**
 * What is stored for a {@link PushState}; the shapes follow from the variations.
 *
 * @param pusher where the pusher is and how it moves
 * @param block where the block is and how it moves
 * @param varied the episode's variations
 */
public record KeptPush(RigidMotion pusher, RigidMotion block, VariationValues varied) {

    static KeptPush of(PushState state) {
        return new KeptPush(state.pusher(), state.block(), state.varied());
    }

    PushState state() {
        return new PushState(pusher, block, PushShapes.of(varied), varied);
    }
}
