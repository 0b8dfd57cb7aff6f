package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.RunsElsewhere;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long a model took for a step.
 *
 * @param modelNanos computing, with decoding
 * @param networkNanos on the way to another machine and back; empty for a model that runs here
 */
public record ModelTime(long modelNanos, OptionalLong networkNanos) {

    /** Measures calls of a model from its creation on. */
    public static final class Clock {
        private final long begun = System.nanoTime();
        private final Optional<RunsElsewhere> elsewhere;
        private final long networkBefore;

        /** Starts measuring. */
        public Clock(WorldModel model) {
            elsewhere = model.ability(RunsElsewhere.class);
            networkBefore = elsewhere.map(RunsElsewhere::networkNanos).orElse(0L);
        }

        /** Returns the time so far, of which calls to other machines are told apart. */
        public ModelTime time() {
            long all = System.nanoTime() - begun;
            if (elsewhere.isEmpty()) {
                return new ModelTime(all, OptionalLong.empty());
            }
            long network = Math.min(all, elsewhere.get().networkNanos() - networkBefore);
            return new ModelTime(all - network, OptionalLong.of(network));
        }
    }

    /** Returns both together. */
    public ModelTime plus(ModelTime more) {
        OptionalLong network =
                networkNanos.isEmpty()
                        ? more.networkNanos
                        : OptionalLong.of(networkNanos.getAsLong() + more.networkNanos.orElse(0));
        return new ModelTime(modelNanos + more.modelNanos, network);
    }
}
