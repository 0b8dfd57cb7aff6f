package dev.gedanken.app.welcome;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures of a true world's starts from some seeds.
 *
 * @param scenes the true worlds
 * @param levels finds the true world of a pack with its own level, by the pack's name
 */
public record StartPictures(SceneCatalog scenes, Function<String, Optional<Scene<?>>> levels) {
    /** How many are made at once. */
    public static final int COUNT = 24;

    /** The first seed that is offered: no pack was trained on it or later ones. */
    public static final long FIRST_SEED = 9_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(StartPictures.class);

    /**
     * The world and the pack.
     *
     * @param world name of the true world
     * @param pack name of the pack, which may be for one of its levels
     */
    public record Played(String world, String pack) {}

    /**
     * A start.
     *
     * @param frame the true world's frame
     */
    public record Start(long seed, Frame frame) {}

    /**
     * Makes the starts of {@value #COUNT} consecutive seeds, one after the other; none if the scene
     * is unknown. Takes a while.
     *
     * @param isWanted checked before each, so that the work can be abandoned
     * @param each receives each as soon as it is made
     */
    public void make(
            Played played, long firstSeed, BooleanSupplier isWanted, Consumer<Start> each) {
        try {
            TrueWorld world =
                    new SceneWorld(
                            levels.apply(played.pack())
                                    .orElseGet(() -> scenes.named(played.world())));
            for (long seed = firstSeed;
                    seed < firstSeed + COUNT && isWanted.getAsBoolean();
                    seed++) {
                each.accept(new Start(seed, world.start(seed).frame()));
            }
        } catch (BadInputException e) {
            LOG.debug("{} has no pictures", played, e);
        }
    }
}
