package dev.gedanken.family.diffusion;

import dev.gedanken.family.Range;
import dev.gedanken.world.BadInputException;
import java.util.Map;

/**
 * Sizes of a diffusion model.
 *
 * @param frameSize side of a frame in pixels
 * @param patch side in pixels of the square that becomes a cell: the U-Net works on a grid of cells
 * @param channels channels of the U-Net at its finest level
 * @param levels levels of the U-Net, each with half as many cells per side as the one above
 * @param widening how many times as many channels each level has as the one above
 * @param blocks residual blocks at each level, on each side
 * @param condition size of the embedding of noise level and actions
 * @param past frames on which the next one is conditioned
 * @param actions size of the action space; follows the data
 * @param forecasts whether reward and end are predicted; follows the data
 */
public record DiffusionConfig(
        @Range(of = "side of a frame in pixels", low = 16, high = 256) int frameSize,
        @Range(of = "side in pixels of the square that becomes a cell", low = 1, high = 32)
                int patch,
        @Range(of = "channels of the U-Net at its finest level", low = 8, high = 1024) int channels,
        @Range(of = "levels of the U-Net", low = 1, high = 6) int levels,
        @Range(
                        of = "how many times as many channels each level has as the one above",
                        low = 1,
                        high = 4)
                int widening,
        @Range(of = "residual blocks of each level on each side", low = 1, high = 8) int blocks,
        @Range(of = "size of the embedding of noise level and actions", low = 8, high = 4096)
                int condition,
        @Range(of = "past frames from which the next one is predicted", low = 1, high = 16)
                int past,
        int actions,
        boolean forecasts) {
    /** Groups of the group norms. */
    static final int GROUPS = 8;

    /** Sizes that packs of earlier versions do not name, with the value that they all had. */
    static final Map<String, Integer> UNNAMED = Map.of("levels", 2, "widening", 2);

    public DiffusionConfig {
        int coarsest = patch << (levels - 1);
        if (frameSize % coarsest != 0) {
            throw BadInputException.of("worldmodel.diffusion.patch", frameSize, coarsest);
        }
        if (channels % GROUPS != 0) {
            throw BadInputException.of("worldmodel.diffusion.channels", channels, GROUPS);
        }
    }

    /** Returns sizes that are fast enough to play on two cores. */
    static DiffusionConfig standard() {
        return new DiffusionConfig(64, 4, 48, 2, 2, 2, 128, 4, 0, false);
    }

    /** Returns sizes that train in seconds: for testing the pipeline, not for good pictures. */
    static DiffusionConfig tiny() {
        return new DiffusionConfig(64, 8, 8, 2, 2, 1, 16, 4, 0, false);
    }

    /**
     * Returns about the size of DIAMOND's denoiser for Atari (Alonso et al. 2024, appendix): four
     * levels of 64 channels on single pixels, with 4.0 instead of 4.4 million numbers.
     */
    static DiffusionConfig paper() {
        return new DiffusionConfig(64, 1, 64, 4, 1, 3, 256, 4, 0, false);
    }

    /** Returns these sizes for the actions of some data, with a head if it contains rewards. */
    DiffusionConfig fitting(int actionCount, boolean hasOutcomes) {
        return new DiffusionConfig(
                frameSize,
                patch,
                channels,
                levels,
                widening,
                blocks,
                condition,
                past,
                actionCount,
                hasOutcomes);
    }

    /** Returns how many channels a level has; level 0 is the finest. */
    int channels(int level) {
        return channels * (int) Math.pow(widening, level);
    }

    /**
     * Returns whether the network draws the clean frame itself. With EDM's preconditioning, the
     * noise of every pixel has to pass through a cell. Cells of many pixels cannot hold that, but
     * they can hold a clean frame (Li &amp; He 2025, "Back to Basics: Let Denoising Generative
     * Models Denoise").
     */
    boolean drawsFrames() {
        return patch > 1;
    }

    /** Returns how many numbers a frame has. */
    int frameNumbers() {
        return 3 * frameSize * frameSize;
    }

    /**
     * Returns the memory that a belief takes, in bytes: one byte for each colour of a pixel and one
     * for each action.
     */
    long beliefBytes() {
        return (long) past * frameNumbers() + past - 1;
    }
}
