package dev.gedanken.session;

import dev.gedanken.play.Moment;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Node;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts a session of an earlier schema before it is continued. The original file stays next to
 * the new one, with a name that ends in {@code .schema1}.
 */
final class SessionUpgrade {
    private static final Logger LOG = LoggerFactory.getLogger(SessionUpgrade.class);
    private static final String KEPT_SUFFIX = ".schema1";

    private SessionUpgrade() {}

    /**
     * Reads a session that is about to be continued and converts its file if necessary. The caller
     * holds the lock.
     *
     * @throws BadInputException if it is damaged or not a session, or cannot be converted; the file
     *     is not changed
     */
    static SavedSession read(Path file) {
        SavedSession saved = SessionFile.read(file);
        try {
            if (version(file) == SessionDatabase.EARLIER_VERSION) {
                convert(file, saved);
            }
            return saved;
        } catch (IOException | SQLException e) {
            throw SessionProblems.creating(file, e);
        }
    }

    private static long version(Path file) throws SQLException {
        try (Connection connection = SessionDatabase.forReading(file)) {
            return SessionDatabase.version(connection);
        }
    }

    private static void convert(Path file, SavedSession saved) throws IOException, SQLException {
        Path kept = file.resolveSibling(file.getFileName() + KEPT_SUFFIX);
        SessionFile.requireNew(kept);
        Path part = SessionFile.part(file);
        Files.deleteIfExists(part);
        try {
            SessionFile.fill(part, saved.header(), changes(file, saved));
            copy(file, kept);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Session {} was converted; {} is the file as it was", file, kept);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies the file, including what a crash left in its log, and then removes the log. */
    private static void copy(Path file, Path kept) throws IOException, SQLException {
        try (Connection connection = SessionDatabase.forWriting(file)) {
            if (!SessionDatabase.emptyLog(connection)) {
                throw new IOException("Another program reads " + file);
            }
        }
        Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static List<Change> changes(Path file, SavedSession saved) throws SQLException {
        List<Change> changes = new ArrayList<>();
        int told = 0;
        try (Connection connection = SessionDatabase.forReading(file)) {
            Version1Rows rows = new Version1Rows(connection);
            for (Node node : saved.nodes()) {
                Branch branch = saved.branches().get(node.branch());
                int before = node.isStart() ? branch.id() : branch.id() + 1;
                for (; told < before; told++) {
                    changes.add(new Change.BranchSet(saved.branches().get(told)));
                }
                changes.add(
                        node.isStart() ? new Change.Started(branch, node) : new Change.Added(node));
                told = Math.max(told, branch.id() + 1);
                keyframe(rows, node).ifPresent(changes::add);
            }
        }
        saved.branches().forEach(branch -> changes.add(new Change.BranchSet(branch)));
        if (!saved.nodes().isEmpty()) {
            changes.add(new Change.Moved(saved.cursor()));
        }
        return changes;
    }

    private static Optional<Change> keyframe(Version1Rows rows, Node node) throws SQLException {
        Optional<Moment> kept = rows.keyframe(node.id(), WrittenTwin::new);
        return kept.map(moment -> new Change.Keyframe(node.id(), moment));
    }

    /**
     * A moment of a true world as text only, to be copied from one file to another.
     *
     * @param text the text that the world wrote
     */
    private record WrittenTwin(String text) implements Twin {
        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }

        @Override
        public Twin step(Input input, Noise noise) {
            throw new IllegalStateException("A written moment is not played.");
        }

        @Override
        public Frame frame() {
            throw new IllegalStateException("A written moment is not looked at.");
        }

        @Override
        public long bytes() {
            return text.length();
        }
    }
}
