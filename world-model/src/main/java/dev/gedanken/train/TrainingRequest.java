package dev.gedanken.train;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to train and where to put it.
 *
 * @param name the pack's name
 * @param world name of the true world that the data is from; empty if there is none
 * @param data training episodes
 * @param dataDescription what to say about the data in the pack's record
 * @param out the pack's folder
 * @param budget how long
 * @param seed seed of weights, batches and draws
 * @param start whether to begin anew or go on from the checkpoint beside {@code out}
 * @param command the command line, for the record
 * @param basis a pack of the same family and sizes whose weights are trained on; empty to begin with none
 * @param parallelism how an update is computed
 */
public record TrainingRequest(
        String name,
        String world,
        EpisodeSource data,
        String dataDescription,
        Path out,
        Budget budget,
        long seed,
        Start start,
        String command,
        Optional<WorldPack> basis,
        Parallelism parallelism) {

    /** Where training begins. */
    public enum Start {
        /** At step 0. */
        ANEW,
        /** At the last checkpoint. */
        RESUME
    }

    /** Returns this request with other episodes. */
    public TrainingRequest with(EpisodeSource others) {
        return new TrainingRequest(
                name,
                world,
                others,
                dataDescription,
                out,
                budget,
                seed,
                start,
                command,
                basis,
                parallelism);
    }

    /** Returns the folder of checkpoints: beside the pack, which is only written when done. */
    public Path checkpointFolder() {
        return checkpointFolder(out);
    }

    /** Returns the folder in which the training of the pack {@code out} keeps its checkpoint. */
    public static Path checkpointFolder(Path out) {
        return out.resolveSibling(out.getFileName() + ".training");
    }
}
