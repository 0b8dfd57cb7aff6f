package dev.gedanken.evaluate.axes;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A true world that remembers the moment of every picture, so that models of known quality can know
 * the truth.
 */
final class WitnessedWorld implements TrueWorld {
    private static final int REMEMBERED = 3;

    private final Map<List<Frame>, Twin> seen = new HashMap<>();
    private final TrueWorld world;
    private final Set<PolicyKind> policies;

    WitnessedWorld(TrueWorld world) {
        this(world, world.policies());
    }

    /** Creates a world that claims only some policies. */
    WitnessedWorld(TrueWorld world, Set<PolicyKind> policies) {
        this.world = world;
        this.policies = policies;
    }

    /**
     * Returns the moment that the last few of some frames lead to; empty if they were never seen.
     */
    Optional<Twin> moment(List<Frame> frames) {
        List<Frame> last = frames.subList(Math.max(0, frames.size() - REMEMBERED), frames.size());
        return Optional.ofNullable(seen.get(last));
    }

    private final class Witnessed implements Twin {
        private final Twin twin;
        private final List<Frame> past;

        Witnessed(Twin twin, List<Frame> before) {
            this.twin = twin;
            List<Frame> frames = new ArrayList<>(before);
            frames.add(twin.frame());
            past = frames.subList(Math.max(0, frames.size() - REMEMBERED), frames.size());
            seen.put(List.copyOf(past), twin);
            seen.put(List.of(twin.frame()), twin);
        }

        @Override
        public Twin step(Input input, Noise noise) {
            return new Witnessed(twin.step(input, noise), past);
        }

        @Override
        public Frame frame() {
            return twin.frame();
        }

        @Override
        public long bytes() {
            return twin.bytes();
        }

        @Override
        public Twin with(String factor, double value) {
            return new Witnessed(twin.with(factor, value), List.of());
        }

        @Override
        public Input choose(PolicyKind policy, Noise luck) {
            return twin.choose(policy, luck);
        }

        @Override
        public Optional<ObjectMask> mask() {
            return twin.mask();
        }

        @Override
        public List<FactorValue> factors() {
            return twin.factors();
        }

        @Override
        public Optional<Outcome> outcome() {
            return twin.outcome();
        }
    }

    @Override
    public Twin start(long seed) {
        return new Witnessed(world.start(seed), List.of());
    }

    @Override
    public Twin read(String written) {
        return new Witnessed(world.read(written), List.of());
    }

    @Override
    public String name() {
        return world.name();
    }

    @Override
    public String title() {
        return world.title();
    }

    @Override
    public InputSpace inputs() {
        return world.inputs();
    }

    @Override
    public FrameShape frame() {
        return world.frame();
    }

    @Override
    public Set<PolicyKind> policies() {
        return policies;
    }

    @Override
    public List<TrackedObject> trackedObjects() {
        return world.trackedObjects();
    }

    @Override
    public List<Fixture> fixtures() {
        return world.fixtures();
    }
}
