package dev.gedanken.app.session;

import dev.gedanken.rollout.Branch;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionHeader;
import dev.gedanken.world.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metadata in exported files about their origin. */
public final class SessionNotes {
    private SessionNotes() {}

    /**
     * Returns everything except the seed that is needed to recompute the moments of a branch, by
     * name.
     */
    public static Map<String, String> of(SessionHeader header, Branch branch) {
        return Map.of(
                "title", header.title(),
                "pack", header.pack(),
                "pack_identity", header.packIdentity(),
                "world", header.world(),
                "branch", branch.name(),
                "branch_kind", branch.kind().words(),
                "program", header.program());
    }

    /**
     * Returns the branch with a name, or the session's current one.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static Branch branch(SavedSession saved, Optional<String> name) {
        if (saved.nodes().isEmpty()) {
            throw BadInputException.of("app.session.empty");
        }
        if (name.isEmpty()) {
            return saved.branches().get(saved.cursor().branch());
        }
        return saved.branches().stream()
                .filter(branch -> branch.name().equals(name.get()))
                .findFirst()
                .orElseThrow(
                        () -> BadInputException.of("app.branch.unknown", name.get(), names(saved)));
    }

    private static String names(SavedSession saved) {
        return saved.branches().stream().map(Branch::name).collect(Collectors.joining(", "));
    }
}
