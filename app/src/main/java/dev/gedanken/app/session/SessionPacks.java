package dev.gedanken.app.session;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.session.SessionHeader;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the pack that a session was made with.
 *
 * @param library where packs are looked up
 * @param loader loads them
 * @param scenePacks the packs of true worlds that were played without a learned model
 */
public record SessionPacks(PackLibrary library, PackLoader loader, ScenePacks scenePacks) {
    private static final int HASH_SHOWN = 12;

    /**
     * Returns the header of a new session.
     *
     * @param title displayed title
     * @param program the program that writes it
     */
    public static SessionHeader header(LoadedPack pack, String title, String program) {
        return new SessionHeader(
                title,
                pack.pack().manifest().name(),
                pack.pack().identity(),
                pack.pack().manifest().world(),
                pack.model().card().frame(),
                pack.model().card().contextSteps(),
                pack.model().card().inputs(),
                program);
    }

    /**
     * Loads the pack of a session; the caller closes it.
     *
     * @param override a pack to use even if it is a different one
     * @throws BadInputException if the pack does not exist, or is not the one with which the
     *     session was made
     */
    public LoadedPack load(SessionHeader header, Optional<Path> override) {
        Path location =
                override.or(() -> scenePacks.named(header.pack())).orElseGet(() -> named(header));
        WorldPack pack = WorldPack.open(location);
        if (override.isEmpty()) {
            requireSame(header, pack);
        }
        return loader.load(pack);
    }

    /**
     * Returns the location of a session's pack; one that was given by its path is in no library.
     */
    private Path named(SessionHeader header) {
        if (!library.has(header.pack())) {
            throw BadInputException.of("app.session.pack.elsewhere", header.pack());
        }
        return library.findNamed(header.pack());
    }

    /**
     * Checks that a session can be continued with a pack.
     *
     * @throws BadInputException if it was made with another
     */
    public static void requireSame(SessionHeader header, WorldPack pack) {
        if (!pack.isKnownAs(header.packIdentity())) {
            throw BadInputException.of(
                    "app.session.pack",
                    header.pack(),
                    shown(header.packIdentity()),
                    pack.location(),
                    shown(pack.identity()));
        }
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
