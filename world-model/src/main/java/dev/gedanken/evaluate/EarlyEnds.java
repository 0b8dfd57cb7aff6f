package dev.gedanken.evaluate;

import dev.gedanken.play.WorldPolicy;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import dev.gedanken.world.Noise;
import java.util.Optional;

/**
 * Notices held-out episodes that end soon in a world from elsewhere that stands still after that:
 * whoever predicts that nothing changes is then right, and scores say little.
 */
public final class EarlyEnds {
    private static final int STEPS = 40;

    private EarlyEnds() {}

    /**
     * Returns a notice if some episodes end within {@value #STEPS} steps.
     *
     * @param policy that plays them; random inputs do in a world without it
     */
    public static Optional<Message> in(
            TrueWorld world, PolicyKind policy, long firstSeed, int episodes) {
        if (world.scene().isPresent()) {
            return Optional.empty();
        }
        int ended = 0;
        for (int i = 0; i < episodes; i++) {
            ended += ends(world, policy, firstSeed + i) ? 1 : 0;
        }
        return ended == 0
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "worldmodel.evaluation.ends",
                                ended,
                                episodes,
                                world.name(),
                                STEPS));
    }

    private static boolean ends(TrueWorld world, PolicyKind policy, long seed) {
        Twin twin = world.start(seed);
        for (int step = 0; step < STEPS; step++) {
            Noise luck = Noise.at(seed, step);
            Input input = WorldPolicy.choose(world, twin, policy, luck);
            Twin next = twin.step(input, luck);
            if (hasEnded(twin) && hasEnded(next) && next.frame().equals(twin.frame())) {
                return true;
            }
            twin = next;
        }
        return false;
    }

    private static boolean hasEnded(Twin twin) {
        return twin.outcome().map(Outcome::terminated).orElse(false);
    }
}
