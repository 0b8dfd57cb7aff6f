package dev.gedanken.train;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to train and where to write it.
 *
 * @param name the pack's name
 * @param world name of the true world of the data; empty if there is none
 * @param data training episodes
 * @param dataDescription description of the data in the pack's record
 * @param out the pack's folder
 * @param budget how long to train
 * @param seed seed of weights, batches and draws
 * @param start whether to start over or continue from the checkpoint next to {@code out}
 * @param command the command line, for the record
 * @param basis a pack of the same family and sizes whose training continues; empty to start from
 *     random weights
 * @param parallelism how an update is computed
 * @param preview loads the current model to draw its dream; none to draw nothing
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
        Parallelism parallelism,
        Optional<ModelLoader> preview) {

    /** Creates a request that draws no pictures during the training. */
    public TrainingRequest(
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
        this(
                name,
                world,
                data,
                dataDescription,
                out,
                budget,
                seed,
                start,
                command,
                basis,
                parallelism,
                Optional.empty());
    }

    /** The point at which training begins. */
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
                parallelism,
                preview);
    }

    /** Returns this request for another folder. */
    TrainingRequest into(Path folder) {
        return new TrainingRequest(
                name,
                world,
                data,
                dataDescription,
                folder,
                budget,
                seed,
                start,
                command,
                basis,
                parallelism,
                Optional.empty());
    }

    /** Returns this request with pictures of the model's dreams. */
    public TrainingRequest previewedBy(ModelLoader loader) {
        return new TrainingRequest(
                name,
                world,
                data,
                dataDescription,
                out,
                budget,
                seed,
                start,
                command,
                basis,
                parallelism,
                Optional.of(loader));
    }

    /**
     * Returns the folder of checkpoints, next to the pack, which is only written when the training
     * is done.
     */
    public Path checkpointFolder() {
        return checkpointFolder(out);
    }

    /** Returns the folder for pictures of the model's dreams during training, next to the pack. */
    public Path previewFolder() {
        return previewFolder(out);
    }

    /**
     * Returns the picture of a dream during the training of the pack {@code out}; it exists after a
     * minute or so.
     */
    public static Path preview(Path out) {
        return previewFolder(out).resolve(Preview.NAME);
    }

    private static Path previewFolder(Path out) {
        return out.resolveSibling(out.getFileName() + ".preview");
    }

    /** Returns the folder for the checkpoint of the training of the pack {@code out}. */
    public static Path checkpointFolder(Path out) {
        return out.resolveSibling(out.getFileName() + ".training");
    }
}
