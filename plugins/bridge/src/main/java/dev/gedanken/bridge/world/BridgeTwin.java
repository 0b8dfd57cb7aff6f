package dev.gedanken.bridge.world;

import com.google.protobuf.ByteString;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * One moment of a world in another process, stored on this side.
 *
 * @param world its world
 * @param state everything that the world needs to continue from here, compressed; empty if it is
 *     never continued
 * @param frame its frame
 * @param factors its true quantities
 * @param seen the last step's outcome
 */
record BridgeTwin(
        BridgeWorld world, ByteString state, Frame frame, List<FactorValue> factors, Outcome seen)
        implements Twin {

    BridgeTwin {
        factors = List.copyOf(factors);
    }

    @Override
    public Twin step(Input input, Noise noise) {
        return world.stepAll(List.of(this), List.of(input), List.of(noise)).getFirst();
    }

    @Override
    public Twin with(String factor, double value) {
        return world.with(this, factor, value);
    }

    @Override
    public Input choose(PolicyKind policy, Noise luck) {
        if (!world.policies().contains(policy)) {
            return Twin.super.choose(policy, luck);
        }
        return world.choose(this, policy, luck);
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.of(seen);
    }

    @Override
    public Optional<String> written() {
        return state.isEmpty() ? Optional.empty() : Optional.of(world.write(state));
    }

    @Override
    public long bytes() {
        return state.size() + frame.rgb().remaining() + (long) Double.BYTES * factors.size();
    }
}
