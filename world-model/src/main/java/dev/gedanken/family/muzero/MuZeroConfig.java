package dev.gedanken.family.muzero;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.Range;
import dev.gedanken.world.BadInputException;

/**
 * Sizes of a MuZero model, and the discount of its values.
 *
 * @param frameSize side of a frame in pixels
 * @param patch side in pixels of the square that becomes a cell
 * @param channels of a cell in h and in the viewer
 * @param convolutions residual convolutions in each of them
 * @param stack frames that h sees: the last and those before it
 * @param latent numbers of a hidden state
 * @param hidden numbers inside g and f
 * @param layers residual layers of each of them
 * @param bins of the categorical distributions of reward and value
 * @param reach symlog of the highest bin
 * @param discount γ of a step
 * @param actions size of the action space; follows the data
 */
public record MuZeroConfig(
        @Range(of = "side of a frame in pixels", low = 16, high = 256) int frameSize,
        @Range(of = "side in pixels of the square that becomes a cell", low = 2, high = 32)
                int patch,
        @Range(of = "channels of a cell in h and viewer", low = 2, high = 1024) int channels,
        @Range(of = "residual convolutions in each of h and viewer", low = 0, high = 16)
                int convolutions,
        @Range(of = "frames that h sees", low = 1, high = 8) int stack,
        @Range(of = "numbers of a hidden state", low = 2, high = 4096) int latent,
        @Range(of = "numbers inside g and f", low = 2, high = 8192) int hidden,
        @Range(of = "residual layers of each of g and f", low = 0, high = 16) int layers,
        @Range(of = "bins of reward and value", low = 3, high = 1023) int bins,
        @Range(of = "symlog of the largest bin", low = 0.1, high = 20) float reach,
        @Range(of = "discount of a step", low = 0.5, high = 1) double discount,
        int actions) {

    public MuZeroConfig {
        if (frameSize % patch != 0) {
            throw BadInputException.of("worldmodel.muzero.patch", frameSize, patch);
        }
        if (bins % 2 == 0) {
            throw BadInputException.of("worldmodel.muzero.bins", bins);
        }
    }

    /** Returns sizes of about a million weights, for CPUs. */
    static MuZeroConfig standard() {
        return new MuZeroConfig(64, 8, 64, 2, 2, 128, 256, 1, 61, 3, 0.97, 0);
    }

    /** Returns sizes that train in seconds: for testing the pipeline, not for good pictures. */
    static MuZeroConfig tiny() {
        return new MuZeroConfig(64, 8, 8, 1, 2, 8, 16, 1, 11, 3, 0.97, 0);
    }

    /** Returns these sizes for a number of actions. */
    MuZeroConfig forActions(int count) {
        return new MuZeroConfig(
                frameSize,
                patch,
                channels,
                convolutions,
                stack,
                latent,
                hidden,
                layers,
                bins,
                reach,
                discount,
                count);
    }

    /** Returns the sizes of the viewer. */
    LatentViewer.Sizes viewer() {
        return new LatentViewer.Sizes(frameSize, patch, channels, convolutions, latent);
    }

    /** Returns how many numbers a frame's cells have in total. */
    int cellNumbers() {
        int side = frameSize / patch;
        return channels * side * side;
    }

    /**
     * Returns the memory that a belief takes, in bytes: the hidden state, and the frames that h
     * needs with the next one.
     */
    long beliefBytes() {
        return (long) Float.BYTES * latent + (stack - 1L) * 3 * frameSize * frameSize;
    }
}
