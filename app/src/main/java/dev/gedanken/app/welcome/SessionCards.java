package dev.gedanken.app.welcome;

import dev.gedanken.app.session.SessionFiles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionStore;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cards of sessions, with pictures of the true world at moments stored in the file. Reads
 * whole files, so call it in the background.
 *
 * @param scenes the true worlds
 * @param levels finds the pack of a level that was played, by its name
 */
public record SessionCards(SceneCatalog scenes, Function<String, Optional<Scene<?>>> levels) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCards.class);
    private static final int MOST_PICTURES = 12;

    /** Approximate interval, in steps, of stored moments. */
    private static final int LOOKED_BACK = 32;

    /** Returns the card of a session; the card of an unreadable session says so. */
    public SessionCard of(Path file, Texts texts) {
        try (SessionStore store = SessionStore.openForReading(file)) {
            SavedSession saved = store.saved();
            long live = saved.branches().stream().filter(Branch::isLive).count();
            long steps = saved.nodes().stream().mapToInt(node -> node.cause().steps()).sum();
            String caption =
                    texts.of(
                            "welcome.session",
                            date(file, texts),
                            texts.count(steps),
                            live == 1
                                    ? texts.of("welcome.branch")
                                    : texts.of("welcome.branches", texts.count(live)));
            return new SessionCard(file, SessionFiles.name(file), caption, pictures(store));
        } catch (BadInputException e) {
            LOG.debug("{} has no card", file, e);
            String caption =
                    "%s · %s".formatted(date(file, texts), texts.of("sessions.unreadable"));
            return new SessionCard(file, SessionFiles.name(file), caption, List.of());
        }
    }

    private static String date(Path file, Texts texts) {
        try {
            return texts.date(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return "–";
        }
    }

    private List<Frame> pictures(SessionStore store) {
        SavedSession saved = store.saved();
        if (saved.nodes().isEmpty()) {
            return List.of();
        }
        try {
            TrueWorld world = world(saved);
            List<Node> path = saved.tree(Journal.NONE).path(saved.cursor().branch());
            List<Frame> frames = new ArrayList<>();
            for (int place : places(path.size())) {
                kept(store, world, path, place).ifPresent(frames::add);
            }
            return frames.isEmpty() ? start(world, path) : List.copyOf(frames);
        } catch (BadInputException e) {
            LOG.debug("{} has no pictures", store.file(), e);
            return List.of();
        }
    }

    private TrueWorld world(SavedSession saved) {
        FrameShape usual = FrameShape.square(Scene.DEFAULT_FRAME_SIZE);
        Scene<?> scene =
                levels.apply(saved.header().pack())
                        .orElseGet(() -> scenes.named(saved.header().world()));
        return new SceneWorld(scene, saved.header().frame().orElse(usual));
    }

    /**
     * Returns places along a path, the first at its end, at least as far apart as stored moments.
     */
    private static List<Integer> places(int size) {
        int distance = Math.max(LOOKED_BACK, Math.ceilDiv(size, MOST_PICTURES));
        List<Integer> places = new ArrayList<>();
        for (int place = size - 1; place >= 0; place -= distance) {
            places.addFirst(place);
        }
        return places;
    }

    private static Optional<Frame> kept(
            SessionStore store, TrueWorld world, List<Node> path, int place) {
        for (int at = place; at >= Math.max(0, place - LOOKED_BACK + 1); at--) {
            Optional<Frame> frame =
                    store.keyframe(path.get(at).id(), world::read)
                            .flatMap(moment -> moment.twin())
                            .map(twin -> twin.frame());
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private static List<Frame> start(TrueWorld world, List<Node> path) {
        return path.getFirst().cause() instanceof Cause.Start(long seed)
                ? List.of(world.start(seed).frame())
                : List.of();
    }
}
