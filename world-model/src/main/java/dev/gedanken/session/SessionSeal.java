package dev.gedanken.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records in the file itself whether it is complete. A closed session has a SHA-256 over the whole
 * file, with {@link #BLANK} in the hash's own place. It detects even a flipped bit in space that
 * SQLite does not use. An idle session has {@link #BLANK}. A session that is being written, or
 * whose writer was killed, has neither: it needs its log.
 */
final class SessionSeal {
    /** Takes the hash's place while the file is hashed. */
    private static final byte[] BLANK =
            sha256().digest("the seal of a session".getBytes(StandardCharsets.UTF_8));

    /** The seal's table is among the first pages of every session. */
    private static final int SEARCHED_BYTES = 1 << 18;

    private SessionSeal() {}

    /** A file's state. */
    enum State {
        /** The file needs its log. */
        OPEN,
        /** Everything is in the file. */
        RESTING,
        /** Everything is in the file, which has not changed since. */
        SEALED
    }

    /** Breaks the seal, because the file is about to change. */
    static void breakOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM seal");
        }
    }

    /**
     * Marks the file as complete once the log has been checkpointed, and reserves space for the
     * seal, which {@link #close} fills in when no connection is open any more.
     */
    static void prepare(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO seal VALUES (1, ?)")) {
            insert.setBytes(1, BLANK);
            insert.executeUpdate();
        }
    }

    /**
     * Seals a closed, prepared file. It does not if the log still exists, because then a reader is
     * active and the last one to close it will change the file.
     */
    static void close(Path file) throws IOException {
        if (SessionDatabase.hasLog(file)) {
            return;
        }
        byte[] head = head(file);
        int at = indexOf(head, BLANK);
        if (at >= 0) {
            ByteBuffer hash = ByteBuffer.wrap(hash(file, head));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(hash, at);
                channel.force(false);
            }
        }
    }

    /**
     * Verifies the seal of a file, if it has one, and returns the file's state.
     *
     * @throws DamagedException if the file was changed since it was sealed
     */
    static State verify(Connection connection, Path file) throws SQLException {
        Optional<byte[]> seal = of(connection);
        if (seal.isEmpty()) {
            return State.OPEN;
        }
        if (Arrays.equals(seal.get(), BLANK)) {
            return State.RESTING;
        }
        requireIntact(file, seal.get());
        return State.SEALED;
    }

    private static void requireIntact(Path file, byte[] seal) throws SQLException {
        try {
            byte[] head = head(file);
            int at = indexOf(head, seal);
            if (at < 0) {
                throw new DamagedException("worldmodel.session.damage.seal");
            }
            System.arraycopy(BLANK, 0, head, at, BLANK.length);
            if (!Arrays.equals(hash(file, head), seal)) {
                throw new DamagedException("worldmodel.session.damage.seal");
            }
        } catch (IOException e) {
            throw new SQLException("The file cannot be read.", e);
        }
    }

    private static Optional<byte[]> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT sha256 FROM seal")) {
            if (!result.next()) {
                return Optional.empty();
            }
            byte @Nullable [] seal = result.getBytes(1);
            if (seal == null) {
                throw new DamagedException("worldmodel.session.damage.seal");
            }
            return Optional.of(seal);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SEARCHED_BYTES);
        }
    }

    /** Returns the hash of a file that begins with {@code head}. */
    private static byte[] hash(Path file, byte[] head) throws IOException {
        MessageDigest digest = sha256();
        digest.update(head);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(head.length);
            byte[] buffer = new byte[SEARCHED_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
