package dev.gedanken.family.jepa;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.Range;
import dev.gedanken.world.BadInputException;

/**
 * Sizes of a JEPA.
 *
 * @param frameSize side of a frame in pixels
 * @param patch side in pixels of the square that becomes a cell
 * @param channels of a cell in the encoder and in the viewer
 * @param convolutions residual convolutions in each of them
 * @param latent numbers of a latent z
 * @param hidden numbers inside the predictor
 * @param layers residual layers of the predictor
 * @param block most steps of the world that one prediction spans
 * @param actions size of the action space; follows the data
 * @param outcomes whether there are heads for reward and end; follows the data and the training
 */
public record JepaConfig(
        @Range(of = "side of a frame in pixels", low = 16, high = 256) int frameSize,
        @Range(of = "side in pixels of the square that becomes a cell", low = 2, high = 32)
                int patch,
        @Range(of = "channels of a cell in encoder and viewer", low = 2, high = 1024) int channels,
        @Range(of = "residual convolutions in each of encoder and viewer", low = 0, high = 16)
                int convolutions,
        @Range(of = "numbers of a latent", low = 2, high = 4096) int latent,
        @Range(of = "numbers inside the predictor", low = 2, high = 8192) int hidden,
        @Range(of = "residual layers of the predictor", low = 1, high = 16) int layers,
        @Range(of = "most world steps that one prediction spans", low = 1, high = 32) int block,
        int actions,
        boolean outcomes) {

    public JepaConfig {
        if (frameSize % patch != 0) {
            throw BadInputException.of("worldmodel.jepa.patch", frameSize, patch);
        }
    }

    /** Returns sizes of about a million weights, for CPUs. */
    static JepaConfig standard() {
        return new JepaConfig(64, 8, 64, 2, 64, 256, 2, 4, 0, false);
    }

    /** Returns sizes that train in seconds: for testing the pipeline, not for good pictures. */
    static JepaConfig tiny() {
        return new JepaConfig(64, 8, 8, 1, 8, 16, 1, 2, 0, false);
    }

    /** Returns these sizes for the actions of some data, with or without heads. */
    JepaConfig fitting(int actionCount, boolean hasOutcomes) {
        return new JepaConfig(
                frameSize,
                patch,
                channels,
                convolutions,
                latent,
                hidden,
                layers,
                block,
                actionCount,
                hasOutcomes);
    }

    /** Returns the sizes of the viewer. */
    LatentViewer.Sizes viewer() {
        return new LatentViewer.Sizes(frameSize, patch, channels, convolutions, latent);
    }

    /** Returns the side of a frame in cells. */
    int gridSize() {
        return frameSize / patch;
    }

    /** Returns how many numbers a frame's cells have in total. */
    int cellNumbers() {
        return channels * gridSize() * gridSize();
    }

    /**
     * Returns the size of a prediction's control input: the actions of a block and their number.
     */
    int controls() {
        return block * actions + block;
    }

    /**
     * Returns the memory that a belief takes, in bytes: two latents, the actions since the first,
     * and their number.
     */
    long beliefBytes() {
        return (long) Float.BYTES * 2 * latent + block + Integer.BYTES;
    }
}
