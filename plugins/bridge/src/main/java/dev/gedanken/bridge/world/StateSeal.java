package dev.gedanken.bridge.world;

import dev.gedanken.truth.ForeignMomentException;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals stored moments with a key of this user. Python unpacks them by {@code pickle}, which runs what it is told to:
 * only what this user's program wrote is ever unpacked.
 *
 * @param file with the key; made when it is first needed
 */
record StateSeal(Path file) {
    private static final String MARK = "sealed1";
    private static final String BETWEEN = " ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Returns a state as text with its seal. */
    String seal(byte[] state) {
        Base64.Encoder text = Base64.getEncoder();
        return String.join(
                BETWEEN, MARK, text.encodeToString(mac(state)), text.encodeToString(state));
    }

    /**
     * Returns the state of a text.
     *
     * @throws ForeignMomentException if it was not sealed here
     */
    byte[] open(String sealed) {
        String[] parts = sealed.split(BETWEEN, -1);
        if (parts.length != 3 || !parts[0].equals(MARK)) {
            throw new ForeignMomentException();
        }
        try {
            byte[] state = Base64.getDecoder().decode(parts[2]);
            if (!MessageDigest.isEqual(mac(state), Base64.getDecoder().decode(parts[1]))) {
                throw new ForeignMomentException();
            }
            return state;
        } catch (IllegalArgumentException e) {
            throw new ForeignMomentException(e);
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

    /** Makes a key; of two programs that do so at once, the first wins. */
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
