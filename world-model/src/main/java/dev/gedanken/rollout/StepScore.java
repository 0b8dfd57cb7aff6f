package dev.gedanken.rollout;

import dev.gedanken.measure.DynamicRegion;
import dev.gedanken.measure.FactorEstimate;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.play.PlayState;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a dream follows its true twin at one moment.
 *
 * @param step steps since the start
 * @param psnr of the dreamed against the true frame, in dB
 * @param dynamicPsnr the same where the truth has changed since a reference frame; empty if nothing
 *     has
 * @param factors positions that can be read from the dream
 */
public record StepScore(
        long step, double psnr, OptionalDouble dynamicPsnr, List<FactorEstimate> factors) {

    public StepScore {
        factors = List.copyOf(factors);
    }

    /**
     * Scores a moment; empty if the model draws no frames or there is no true world.
     *
     * @param reference the true frame to which changes are relative, such as the one at the fork
     * @param reader reads positions
     */
    public static Optional<StepScore> of(PlayState state, Frame reference, FactorReader reader) {
        if (state.dreamed().isEmpty() || state.twin().isEmpty()) {
            return Optional.empty();
        }
        Frame dreamed = state.dreamed().get();
        Twin twin = state.twin().get();
        boolean[] region = DynamicRegion.between(reference, twin.frame());
        double dynamic = SquaredError.psnr(dreamed, twin.frame(), region);
        return Optional.of(
                new StepScore(
                        state.step(),
                        SquaredError.psnr(twin.frame(), dreamed),
                        Double.isNaN(dynamic) ? OptionalDouble.empty() : OptionalDouble.of(dynamic),
                        reader.read(dreamed, twin.factors())));
    }
}
