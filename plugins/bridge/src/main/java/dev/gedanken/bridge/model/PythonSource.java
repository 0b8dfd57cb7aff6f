package dev.gedanken.bridge.model;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Python class of a model.
 *
 * @param spec {@code FILE.py:CLASS} with an absolute path, or {@code package.module:CLASS}, and
 *     options behind a question mark
 * @param fingerprint the SHA-256 of the file; a dash for a module, which Python finds
 */
public record PythonSource(String spec, String fingerprint) {
    /** The prefix that a person writes. */
    public static final String PREFIX = "python:";

    private static final String FILE = ".py";

    /**
     * Parses what a person wrote.
     *
     * @throws BadInputException if it names no class, or its file cannot be read
     */
    public static PythonSource of(String written) {
        String words = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        int end = words.indexOf('?');
        String target = end < 0 ? words : words.substring(0, end);
        String options = end < 0 ? "" : words.substring(end);
        int colon = target.lastIndexOf(':');
        if (colon < 1 || colon == target.length() - 1) {
            throw BadInputException.of("bridge.model.class", written);
        }
        String place = target.substring(0, colon);
        String type = target.substring(colon);
        if (!place.endsWith(FILE)) {
            return new PythonSource(place + type + options, "-");
        }
        try {
            Path file = Path.of(place).toAbsolutePath().normalize();
            return new PythonSource(file + type + options, sha256(Files.readAllBytes(file)));
        } catch (IOException | InvalidPathException e) {
            throw BadInputException.of(e, "bridge.model.file", place);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
