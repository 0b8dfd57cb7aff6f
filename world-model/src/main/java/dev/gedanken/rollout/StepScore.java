package dev.gedanken.rollout;

import dev.gedanken.evaluate.DynamicRegion;
import dev.gedanken.evaluate.FactorEstimate;
import dev.gedanken.evaluate.FactorReader;
import dev.gedanken.evaluate.SquaredError;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a dream follows its true twin at one moment.
 *
 * @param step steps since the start
 * @param psnr of the dreamed against the true frame, in dB
 * @param dynamicPsnr the same where the truth changed since a reference frame; empty where nothing did
 * @param factors positions that can be read from the dream
 */
public record StepScore(
        long step, double psnr, OptionalDouble dynamicPsnr, List<FactorEstimate> factors) {

    public StepScore {
        factors = List.copyOf(factors);
    }

    /**
     * Scores a moment.
     *
     * @param reference the true frame since which change counts, such as the one at the fork
     * @param reader reads positions
     */
    public static StepScore of(PlayState state, Frame reference, FactorReader reader) {
        boolean[] region = DynamicRegion.between(reference, state.truth());
        double dynamic = SquaredError.psnr(state.dreamed(), state.truth(), region);
        return new StepScore(
                state.step(),
                state.psnr(),
                Double.isNaN(dynamic) ? OptionalDouble.empty() : OptionalDouble.of(dynamic),
                reader.read(state.dreamed(), state.twin().factors()));
    }
}
