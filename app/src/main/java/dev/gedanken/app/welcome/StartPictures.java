package dev.gedanken.app.welcome;

import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures of how a true world starts from some seeds.
 *
 * @param scenes the true worlds
 */
public record StartPictures(SceneCatalog scenes) {
    /** How many are made at once. */
    public static final int COUNT = 24;

    /** The first seed that is offered: no pack was trained on it or those after it. */
    public static final long FIRST_SEED = 9_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(StartPictures.class);

    /**
     * A start.
     *
     * @param frame what the true world looks like there
     */
    public record Start(long seed, Frame frame) {}

    /**
     * Makes the starts of {@value #COUNT} seeds from one on, one after the other; none if the scene is not
     * known. Takes a while.
     *
     * @param isWanted asked before each: whoever wants them no more need not wait for the rest
     * @param each hears of each as soon as it is made
     */
    public void make(String scene, long firstSeed, BooleanSupplier isWanted, Consumer<Start> each) {
        try {
            TrueWorld world = new SceneWorld(scenes.named(scene));
            for (long seed = firstSeed;
                    seed < firstSeed + COUNT && isWanted.getAsBoolean();
                    seed++) {
                each.accept(new Start(seed, world.start(seed).frame()));
            }
        } catch (BadInputException e) {
            LOG.debug("Scene {} has no pictures", scene, e);
        }
    }
}
