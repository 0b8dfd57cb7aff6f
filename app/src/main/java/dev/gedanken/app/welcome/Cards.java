package dev.gedanken.app.welcome;

import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.view.command.StudioCommand.OpenPack;
import dev.gedanken.app.view.command.StudioCommand.OpenSession;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.rollout.Branch;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int MOST_SESSIONS = 6;
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
                                "%s · %s".formatted(pack.scene(), pack.family()),
                                frames(pack.scene()),
                                new OpenPack(path)));
            }
        }
        return List.copyOf(cards);
    }

    /**
     * Returns a card for each of the latest sessions that can be read.
     *
     * @param texts say what is in them
     */
    public List<Card> ofSessions(Texts texts) {
        List<Path> recent = sessions.map(SessionLibrary::recent).orElse(List.of());
        List<Card> cards = new ArrayList<>();
        for (Path file : recent.subList(0, Math.min(MOST_SESSIONS, recent.size()))) {
            try {
                cards.add(card(file, SessionFile.read(file), texts));
            } catch (BadInputException e) {
                LOG.debug("{} has no card", file, e);
            }
        }
        return List.copyOf(cards);
    }

    private Card card(Path file, SavedSession saved, Texts texts) {
        long live = saved.branches().stream().filter(Branch::isLive).count();
        String caption =
                texts.of(
                        "welcome.session",
                        String.format(Locale.ROOT, "%,d", saved.nodes().size()),
                        Long.toString(live));
        return new Card(
                saved.header().title(),
                caption,
                frames(saved.header().world()),
                new OpenSession(file));
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
