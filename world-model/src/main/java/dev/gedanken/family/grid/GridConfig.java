package dev.gedanken.family.grid;

import dev.gedanken.family.Range;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.world.BadInputException;

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
        @Range(of = "side of a frame in pixels", low = 16, high = 256) int frameSize,
        @Range(of = "side in pixels of the square that a cell sees", low = 2, high = 32) int patch,
        @Range(of = "channels inside the tokenizer", low = 4, high = 1024) int tokenizerChannels,
        @Range(of = "residual convolutions on each side of the tokenizer", low = 1, high = 16)
                int tokenizerBlocks,
        @Range(of = "levels of a code channel, odd", low = 3, high = 15) int levels,
        @Range(of = "code channels bundled into one token", low = 1, high = 6) int channelsPerToken,
        @Range(of = "tokens per cell", low = 1, high = 8) int tokens,
        @Range(of = "channels of the recurrent state", low = 4, high = 1024) int hiddenChannels,
        @Range(of = "channels of the features inside the recurrent cell", low = 4, high = 1024)
                int mixChannels,
        int actions) {
    private static final int MOST_VOCABULARY = 4096;

    public GridConfig {
        if (frameSize % (2 * patch) != 0) {
            throw BadInputException.of("worldmodel.grid.patch", frameSize, patch);
        }
        if (levels % 2 == 0 || Math.pow(levels, channelsPerToken) > MOST_VOCABULARY) {
            throw BadInputException.of(
                    "worldmodel.grid.tokens", channelsPerToken, levels, MOST_VOCABULARY);
        }
    }

    /** Returns sizes that suit a 64×64 scene on a CPU. */
    public static GridConfig standard(int actions) {
        return new GridConfig(64, 8, 128, 2, 5, 3, 2, 64, 96, actions);
    }

    /** Returns sizes that train in seconds: for testing the pipeline, not for good pictures. */
    public static GridConfig tiny(int actions) {
        return new GridConfig(64, 8, 32, 1, 5, 3, 2, 16, 32, actions);
    }

    /** Returns these sizes for a different number of actions. */
    GridConfig forActions(int count) {
        return new GridConfig(
                frameSize,
                patch,
                tokenizerChannels,
                tokenizerBlocks,
                levels,
                channelsPerToken,
                tokens,
                hiddenChannels,
                mixChannels,
                count);
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
