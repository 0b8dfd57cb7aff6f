package dev.gedanken.app.welcome;

import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.studio.command.WindowCommand.OpenWorld;
import dev.gedanken.model.Context;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cards of packs and sessions.
 *
 * @param packs the available packs
 * @param sessions the available sessions; empty if none are saved automatically
 */
public record Cards(SessionPacks packs, Optional<SessionLibrary> sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);
    private static final int FRAMES = 36;
    private static final int SIZE = 64;
    private static final long SEED = 9_000_011;

    /**
     * Everything that can be played from the home.
     *
     * @param worlds one card for each true world
     * @param packs one card for each usable pack
     */
    public record Home(List<Card> worlds, List<Card> packs) {}

    /** Returns the cards of the home. Each world is played once for its pictures. */
    public Home home() {
        Map<String, List<Frame>> pictures = new HashMap<>();
        List<Dream> dreams =
                packs.library().listed().stream()
                        .filter(ListedPack.Usable.class::isInstance)
                        .map(ListedPack.Usable.class::cast)
                        .map(pack -> new Dream(pack, PackFigures.of(pack.path())))
                        .toList();
        return new Home(ofWorlds(dreams, pictures), ofPacks(dreams, pictures));
    }

    private List<Card> ofPacks(List<Dream> dreams, Map<String, List<Frame>> pictures) {
        return dreams.stream()
                .map(dream -> {
                    PackManifest pack = dream.pack().manifest();
                    Path path = dream.pack().path();
                    return new Card(
                            pack.title(),
                            "%s · %s".formatted(pack.world(), pack.family()),
                            Optional.empty(),
                            framesOf(path, pack, pictures),
                            new OpenPack(path),
                            dream.figures().all(),
                            Optional.empty());
                })
                .toList();
    }

    /** Returns moments of a pack's world or, of a world that is not at hand, the pack's first start. */
    private List<Frame> framesOf(Path path, PackManifest pack, Map<String, List<Frame>> pictures) {
        List<Frame> known = pictures.computeIfAbsent(pack.world(), this::frames);
        if (!known.isEmpty()) {
            return known;
        }
        try {
            return StartFrames.first(WorldPack.open(path)).map(Context::frames).orElse(List.of());
        } catch (BadInputException e) {
            LOG.debug("Pack {} has no pictures", path, e);
            return List.of();
        }
    }

    /**
     * Returns a card for every true world: it plays the default pack or the one with the best
     * frames, or else the world itself.
     */
    private List<Card> ofWorlds(List<Dream> dreams, Map<String, List<Frame>> pictures) {
        return packs.loader().scenes().scenes().stream()
                .map(scene ->
                        ofWorld(
                                scene.card(),
                                pictures.computeIfAbsent(scene.card().name(), this::frames),
                                dreams))
                .toList();
    }

    /** A pack with its figures, which are read from its files once. */
    private record Dream(ListedPack.Usable pack, PackFigures figures) {}

    private Card ofWorld(SceneCard scene, List<Frame> frames, List<Dream> dreams) {
        String name = scene.name();
        StudioCommand truth = new OpenWorld(name);
        var question = Optional.of(new Card.Question(name, scene.question()));
        return dreams.stream()
                .filter(dream -> dream.pack().manifest().world().equals(name))
                .max(
                        Comparator.<Dream>comparingInt(dream -> isDefault(dream.pack()) ? 1 : 0)
                                .thenComparingDouble(dream -> mean(dream.figures().ofFrames())))
                .map(dream ->
                        new Card(
                                scene.title(),
                                "%s · %s".formatted(name, dream.pack().manifest().family()),
                                question,
                                frames,
                                new OpenPack(dream.pack().path()),
                                dream.figures().all(),
                                Optional.of(truth)))
                .orElseGet(() ->
                        new Card(
                                scene.title(),
                                name,
                                question,
                                frames,
                                truth,
                                List.of(),
                                Optional.empty()));
    }

    /** The studio's first pack represents its world, whatever the scores of others. */
    private boolean isDefault(ListedPack.Usable pack) {
        return packs.library().defaultPack().equals(pack.path());
    }

    private static double mean(List<Card.Score> scores) {
        return scores.stream().mapToDouble(Card.Score::share).average().orElse(0);
    }

    /** Returns the maker of session cards. */
    public SessionCards ofSessions() {
        return new SessionCards(packs.loader().scenes(), this::levelOf);
    }

    /** Returns the maker of start pictures. */
    public StartPictures ofStarts() {
        return new StartPictures(
                packs.loader().scenes(), pack -> levelOf(pack).or(() -> trainedLevelOf(pack)));
    }

    /** Returns the true world with the level that was played under this name. */
    private Optional<Scene<?>> levelOf(String pack) {
        return packs.scenePacks()
                .ofLevel(pack)
                .map(WorldPack::open)
                .flatMap(packs.loader()::sceneOf);
    }

    /** Returns the true world in which a pack of this name was trained; empty if it is unknown. */
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
