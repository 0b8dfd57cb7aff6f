package dev.gedanken.app.data;

import dev.gedanken.data.AlternatingEpisodes;
import dev.gedanken.data.EpisodeFiles;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.data.ShiftedEpisodes;
import dev.gedanken.data.WorldEpisodes;
import dev.gedanken.data.alignment.ActionAlignment;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.RandomActions;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Episodes to learn from, and their description for a pack's record. Owns their file.
 *
 * @param source the episodes
 * @param description one line
 * @param owner closes the resources
 */
public record TrainingData(EpisodeSource source, String description, Runnable owner)
        implements AutoCloseable {

    /**
     * Returns episodes that are played on demand.
     *
     * @param fixed variations of every second episode; empty if seeds choose all
     */
    public static TrainingData played(
            Scene<?> scene, EpisodeRecipe recipe, int episodes, Map<String, Double> fixed) {
        long first = HeldOutSeeds.FIRST_FOR_TRAINING;
        String description =
                "%d episodes of %d steps%s, %s policy, seeds %d..%d"
                        .formatted(
                                episodes,
                                recipe.steps(),
                                recipe.frameSize() == Scene.DEFAULT_FRAME_SIZE
                                        ? ""
                                        : " at %d px".formatted(recipe.frameSize()),
                                recipe.policy().label(),
                                first,
                                first + episodes - 1);
        if (fixed.isEmpty()) {
            return new TrainingData(
                    new SceneEpisodes(scene, recipe, first, episodes), description, () -> {});
        }
        int half = Math.max(1, episodes / 2);
        EpisodeSource mixed =
                new AlternatingEpisodes(
                        new SceneEpisodes(scene, recipe, first, half),
                        new SceneEpisodes(scene, recipe.with(fixed), first + half, half));
        return new TrainingData(
                mixed, "%s, the second half with %s".formatted(description, fixed), () -> {});
    }

    /**
     * Returns episodes of any world that are played on demand with random actions.
     *
     * @param opener opens the world
     * @throws BadInputException if the world cannot be learned from episodes
     */
    public static TrainingData played(Supplier<TrueWorld> opener, int steps, int episodes) {
        WorldEpisodes.Recipe recipe =
                new WorldEpisodes.Recipe(
                        PolicyKind.RANDOM,
                        RandomActions.USUAL_HOLD,
                        steps,
                        Ending.WHEN_TERMINATED,
                        HeldOutSeeds.FIRST_FOR_TRAINING,
                        episodes);
        WorldEpisodes source = new WorldEpisodes(opener, recipe);
        String description = "%d episodes, %s".formatted(episodes, recipe.describe());
        return new TrainingData(source, description, source::close);
    }

    /**
     * Opens episodes on disk to learn from.
     *
     * @param expected the actions; empty to take those that the files name or number
     * @param notices receives what is assumed and left out
     * @throws BadInputException if there are none, or one is from a seed kept for evaluation
     */
    public static TrainingData open(
            Path path, Optional<ActionSpace> expected, Consumer<Message> notices) {
        TrainingData data = recorded(path, expected, notices);
        try {
            requireNoneHeldOut(data.source(), path);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        return data;
    }

    /**
     * Opens episodes on disk for scoring, from any seeds.
     *
     * @param expected the actions; empty to take those that the files name or number
     * @param notices told what is assumed and left out
     * @throws BadInputException if there are none
     */
    public static TrainingData recorded(
            Path path, Optional<ActionSpace> expected, Consumer<Message> notices) {
        if (Files.isDirectory(path)) {
            EpisodeSource folder = EpisodeFiles.inFolder(path, expected, notices);
            return new TrainingData(folder, description(folder, path), () -> {});
        }
        if (!CollectionTarget.isHdf5(path)) {
            throw BadInputException.of("app.data.unknown", path);
        }
        Hdf5Episodes file = new Hdf5Episodes(path, expected, notices);
        return new TrainingData(file, description(file, path), file::close);
    }

    /**
     * Returns these episodes with each action moved to the frame before.
     *
     * @throws BadInputException if an episode has a single step
     */
    public TrainingData shifted() {
        EpisodeSource longEnough = SelectedEpisodes.longEnough(source, 2);
        if (longEnough.size() == 0) {
            throw BadInputException.of("app.data.shift.short", description);
        }
        return new TrainingData(
                new ShiftedEpisodes(longEnough),
                description + ", actions moved to the frame before",
                owner);
    }

    /** Reports if actions seem to be stored with the frame they led to. */
    public void tellAlignment(Consumer<Message> notices) {
        ActionAlignment alignment = ActionAlignment.of(source);
        if (alignment.isOffByOne()) {
            notices.accept(
                    Message.of(
                            "app.data.shift.wanted",
                            description,
                            percent(alignment.ledHere()),
                            percent(alignment.leadingOn())));
        }
    }

    /** Returns a share in percent, with one decimal. */
    private static double percent(double share) {
        return Math.round(1000 * Math.max(0, share)) / 10.0;
    }

    private static String description(EpisodeSource source, Path path) {
        return "%d episodes in %s".formatted(source.size(), path.getFileName());
    }

    private static void requireNoneHeldOut(EpisodeSource source, Path path) {
        for (int i = 0; i < source.size(); i++) {
            long seed = source.episode(i).seed();
            if (HeldOutSeeds.contains(seed)) {
                throw BadInputException.of("app.data.heldout", i, path, seed);
            }
        }
    }

    @Override
    public void close() {
        owner.run();
    }
}
