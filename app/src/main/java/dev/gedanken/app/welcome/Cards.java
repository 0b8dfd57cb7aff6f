package dev.gedanken.app.welcome;

import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.studio.command.WindowCommand.OpenWorld;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cards of packs and sessions.
 *
 * @param packs the packs that there are
 * @param sessions the sessions that there are; empty if none are saved by themselves
 */
public record Cards(SessionPacks packs, Optional<SessionLibrary> sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);
    private static final int FRAMES = 36;
    private static final int SIZE = 64;
    private static final long SEED = 9_000_011;

    /** Returns a card for every pack that can be used. */
    public List<Card> ofPacks() {
        List<Card> cards = new ArrayList<>();
        for (ListedPack listed : packs.library().listed()) {
            if (listed instanceof ListedPack.Usable(String name, Path path, PackManifest pack)) {
                cards.add(
                        new Card(
                                pack.title(),
                                "%s · %s".formatted(pack.world(), pack.family()),
                                frames(pack.world()),
                                new OpenPack(path)));
            }
        }
        return List.copyOf(cards);
    }

    /** Returns a card for every true world, to be played as itself. */
    public List<Card> ofWorlds() {
        List<Card> cards = new ArrayList<>();
        for (Scene<?> scene : packs.loader().scenes().scenes()) {
            String name = scene.card().name();
            cards.add(new Card(scene.card().title(), name, frames(name), new OpenWorld(name)));
        }
        return List.copyOf(cards);
    }

    /** Returns what makes the cards of sessions. */
    public SessionCards ofSessions() {
        return new SessionCards(packs.loader().scenes(), this::levelOf);
    }

    /** Returns what makes pictures of starts. */
    public StartPictures ofStarts() {
        return new StartPictures(
                packs.loader().scenes(), pack -> levelOf(pack).or(() -> trainedLevelOf(pack)));
    }

    /** Returns the true world in the level that was played under this name. */
    private Optional<Scene<?>> levelOf(String pack) {
        return packs.scenePacks()
                .ofLevel(pack)
                .map(WorldPack::open)
                .flatMap(packs.loader()::sceneOf);
    }

    /** Returns the true world in which a pack of this name was trained; empty if nothing is known of it. */
    private Optional<Scene<?>> trainedLevelOf(String pack) {
        return packs.library().has(pack)
                ? packs.loader().sceneOf(WorldPack.open(packs.library().findNamed(pack)))
                : Optional.empty();
    }

    /** Returns a few moments of a true world, played by its own player. */
    private List<Frame> frames(String scene) {
        try {
            return frames(packs.loader().scenes().named(scene));
        } catch (BadInputException e) {
            LOG.debug("Scene {} has no pictures", scene, e);
            return List.of();
        }
    }

    private static List<Frame> frames(Scene<?> scene) {
        Twin twin = new SceneWorld(scene, FrameShape.square(SIZE)).start(SEED);
        List<Frame> frames = new ArrayList<>();
        for (int step = 0; step < FRAMES; step++) {
            frames.add(twin.frame());
            Noise luck = Noise.at(SEED, step);
            twin = twin.step(twin.choose(PolicyKind.EXPERT, luck), luck);
        }
        return List.copyOf(frames);
    }
}
