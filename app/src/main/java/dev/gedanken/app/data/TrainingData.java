package dev.gedanken.app.data;

import dev.gedanken.data.EpisodeFiles;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Episodes to learn from, and what a pack's record says about them. Owns the file they are in.
 *
 * @param source the episodes
 * @param description one line
 * @param owner closes what must be closed
 */
public record TrainingData(EpisodeSource source, String description, Runnable owner)
        implements AutoCloseable {

    /** Returns episodes that are played when they are needed. */
    public static TrainingData played(SceneEpisodes episodes) {
        long last = episodes.firstSeed() + episodes.size() - 1;
        String description =
                "%d episodes of %d steps, %s policy, seeds %d..%d"
                        .formatted(
                                episodes.size(),
                                episodes.recipe().steps(),
                                episodes.recipe().policy().label(),
                                episodes.firstSeed(),
                                last);
        return new TrainingData(episodes, description, () -> {});
    }

    /**
     * Opens episodes on disk.
     *
     * @param expected the actions; empty to take those that the files name or number
     * @throws BadInputException if there are none, or one is from a seed kept for evaluation
     */
    public static TrainingData open(Path path, Optional<ActionSpace> expected) {
        if (Files.isDirectory(path)) {
            EpisodeSource folder = EpisodeFiles.inFolder(path, expected);
            requireNoneHeldOut(folder, path);
            return new TrainingData(folder, description(folder, path), () -> {});
        }
        if (!CollectionTarget.isHdf5(path)) {
            throw new BadInputException(
                    "Episodes %s are not there or of no known kind: give an .h5 file or a folder."
                            .formatted(path));
        }
        Hdf5Episodes file = new Hdf5Episodes(path, expected);
        try {
            requireNoneHeldOut(file, path);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        return new TrainingData(file, description(file, path), file::close);
    }

    private static String description(EpisodeSource source, Path path) {
        return "%d episodes in %s".formatted(source.size(), path.getFileName());
    }

    private static void requireNoneHeldOut(EpisodeSource source, Path path) {
        for (int i = 0; i < source.size(); i++) {
            long seed = source.episode(i).seed();
            if (HeldOutSeeds.contains(seed)) {
                throw new BadInputException(
                        "Episode %d of %s is from seed %d, which is held out for evaluation: give other episodes."
                                .formatted(i, path, seed));
            }
        }
    }

    @Override
    public void close() {
        owner.run();
    }
}
