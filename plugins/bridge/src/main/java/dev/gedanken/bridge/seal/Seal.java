package dev.gedanken.bridge.seal;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals data that only this user's program may have written, with a key of this user: stored
 * moments of Python worlds, which are unpacked by {@code pickle}, and packs that run Python files.
 * Both can run arbitrary code.
 *
 * @param file with the key; created when it is first needed
 */
public record Seal(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final String MARK = "sealed1";
    private static final String BETWEEN = " ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Returns bytes as text with their seal. */
    public String seal(byte[] content) {
        Base64.Encoder text = Base64.getEncoder();
        return String.join(
                BETWEEN, MARK, text.encodeToString(mac(content)), text.encodeToString(content));
    }

    /** Returns the bytes of a text; empty if it was not sealed here. */
    public Optional<byte[]> open(String sealed) {
        String[] parts = sealed.split(BETWEEN, -1);
        if (parts.length != 3 || !parts[0].equals(MARK)) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getDecoder().decode(parts[2]);
            byte[] claimed = Base64.getDecoder().decode(parts[1]);
            return MessageDigest.isEqual(mac(content), claimed)
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.info("A sealed text is damaged", e);
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] state) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(state);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.key", file);
        }
    }

    private byte[] key() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return made();
        }
    }

    /** Creates a key; if two programs do so at once, the first wins. */
    private byte[] made() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "bridge", ".key");
        try {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(part, key);
            if (!Files.exists(file)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(part);
        }
        return Files.readAllBytes(file);
    }
}
