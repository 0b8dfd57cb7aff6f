package dev.gedanken.family.rssm;

import dev.gedanken.family.Range;
import dev.gedanken.world.BadInputException;

/**
 * Sizes of an RSSM.
 *
 * @param frameSize side of a frame in pixels
 * @param patch side in pixels of the square that becomes a cell
 * @param channels of each cell in encoder and decoder
 * @param convolutions residual convolutions in each of them
 * @param deter numbers of the deterministic state h
 * @param variables categorical variables of the stochastic state z
 * @param classes of each variable
 * @param hidden numbers inside sequence model, prior and posterior
 * @param units numbers inside the heads
 * @param blocks of the block-diagonal matrices
 * @param unimix share of uniform probability in prior and posterior
 * @param actions size of the action space; follows the data
 * @param forecasts whether there are heads for reward and continuation; follows the data
 */
public record RssmConfig(
        @Range(of = "side of a frame in pixels", low = 16, high = 256) int frameSize,
        @Range(of = "side in pixels of the square that becomes a cell", low = 2, high = 32)
                int patch,
        @Range(of = "channels of a cell in encoder and decoder", low = 2, high = 1024) int channels,
        @Range(of = "residual convolutions in each of encoder and decoder", low = 0, high = 16)
                int convolutions,
        @Range(of = "numbers of the deterministic state", low = 2, high = 16384) int deter,
        @Range(of = "categorical variables of the stochastic state", low = 1, high = 256)
                int variables,
        @Range(of = "classes of each categorical variable", low = 2, high = 256) int classes,
        @Range(of = "numbers inside sequence model, prior and posterior", low = 2, high = 8192)
                int hidden,
        @Range(of = "numbers inside the heads", low = 2, high = 8192) int units,
        @Range(of = "blocks of the block-diagonal matrices", low = 1, high = 64) int blocks,
        @Range(of = "share of uniform probability in prior and posterior", low = 0, high = 0.5)
                float unimix,
        int actions,
        boolean forecasts) {

    public RssmConfig {
        if (frameSize % patch != 0) {
            throw BadInputException.of("worldmodel.rssm.patch", frameSize, patch);
        }
        if (deter % blocks != 0 || channels % blocks != 0) {
            throw BadInputException.of("worldmodel.rssm.blocks", deter, channels, blocks);
        }
    }

    /** Returns sizes of about a million weights: the paper's {@code size1m}, for CPUs. */
    static RssmConfig ofOneMillion() {
        return sized(32, 512, 4, 64);
    }

    /** Returns sizes of about four million weights, between two of the paper's. */
    static RssmConfig ofFourMillion() {
        return sized(64, 1024, 8, 128);
    }

    /** Returns sizes of about twelve million weights: the paper's {@code size12m}, for GPUs. */
    static RssmConfig ofTwelveMillion() {
        return sized(72, 2048, 16, 256);
    }

    private static RssmConfig sized(int channels, int deter, int classes, int hidden) {
        return new RssmConfig(
                64, 8, channels, 2, deter, 32, classes, hidden, hidden, 8, 0.01f, 0, false);
    }

    /** Returns sizes that train in seconds: for testing the pipeline, not for good pictures. */
    static RssmConfig tiny() {
        return new RssmConfig(64, 8, 8, 1, 32, 8, 4, 16, 16, 4, 0.01f, 0, false);
    }

    /** Returns these sizes for the actions of some data, with heads if it contains rewards. */
    RssmConfig fitting(int actionCount, boolean hasOutcomes) {
        return new RssmConfig(
                frameSize,
                patch,
                channels,
                convolutions,
                deter,
                variables,
                classes,
                hidden,
                units,
                blocks,
                unimix,
                actionCount,
                hasOutcomes);
    }

    /** Returns the side of a frame in cells. */
    int gridSize() {
        return frameSize / patch;
    }

    /** Returns how many cells a frame has. */
    int cells() {
        return gridSize() * gridSize();
    }

    /** Returns how many numbers z has as flattened one-hot vectors. */
    int stoch() {
        return variables * classes;
    }

    /** Returns how many numbers the heads read: h and z. */
    int features() {
        return deter + stoch();
    }

    /** Returns the memory that a belief takes, in bytes: floats of h, a byte for each variable. */
    long beliefBytes() {
        return (long) Float.BYTES * deter + variables;
    }
}
