package dev.gedanken.family.grid;

import dev.gedanken.nn.FiniteScalarQuantizer;

/**
 * Sizes of a grid model.
 *
 * @param frameSize side of a frame in pixels
 * @param patch side in pixels of the square that a cell sees
 * @param tokenizerChannels channels inside the tokenizer
 * @param tokenizerBlocks residual convolutions on each of its sides
 * @param levels FSQ levels of a code channel, odd
 * @param channelsPerToken code channels bundled into one token
 * @param tokens tokens per cell
 * @param hiddenChannels channels of the recurrent state
 * @param mixChannels channels of the features inside the recurrent cell and the heads
 * @param actions size of the action space
 */
public record GridConfig(
        int frameSize,
        int patch,
        int tokenizerChannels,
        int tokenizerBlocks,
        int levels,
        int channelsPerToken,
        int tokens,
        int hiddenChannels,
        int mixChannels,
        int actions) {

    /** Returns the sizes that are good for a 64×64 scene on a CPU. */
    public static GridConfig standard(int actions) {
        return new GridConfig(64, 8, 128, 2, 5, 3, 2, 64, 96, actions);
    }

    /** Returns sizes that train in seconds: for tests of the machinery, not for looking at. */
    public static GridConfig tiny(int actions) {
        return new GridConfig(64, 8, 32, 1, 5, 3, 2, 16, 32, actions);
    }

    /** Returns the side of the code grid in cells. */
    public int gridSize() {
        return frameSize / patch;
    }

    /** Returns the quantiser of a cell's code. */
    public FiniteScalarQuantizer quantizer() {
        return new FiniteScalarQuantizer(levels, channelsPerToken, tokens);
    }

    /** Returns the most memory that a belief takes, in bytes. */
    public long beliefBytes() {
        return (long) Float.BYTES * (hiddenChannels + tokens) * gridSize() * gridSize();
    }
}
