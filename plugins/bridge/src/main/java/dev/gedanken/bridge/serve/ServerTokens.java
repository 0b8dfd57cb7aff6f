package dev.gedanken.bridge.serve;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The clients that may play remotely: a file with a line for each, the SHA-256 of the token and a
 * name. It is read with every call, so that a revoked token is refused at once, even by a running
 * server.
 *
 * @param file need not exist
 */
public record ServerTokens(Path file) {
    private static final int TOKEN_BYTES = 32;

    /**
     * Creates a token for a client, replacing an earlier one of that name.
     *
     * @throws BadInputException if it cannot be stored, or the name has characters other than
     *     letters, digits and dashes
     */
    public String add(String name) {
        if (!name.matches("[\\w-]{1,40}")) {
            throw BadInputException.of("bridge.serve.name", name);
        }
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        List<String> lines = without(name);
        lines.add(hash(text) + " " + name);
        write(lines);
        return text;
    }

    /**
     * Revokes the token of a client.
     *
     * @throws BadInputException if there is none of that name
     */
    public void revoke(String name) {
        List<String> lines = without(name);
        if (lines.size() == lines().size()) {
            throw BadInputException.of("bridge.serve.token", name);
        }
        write(lines);
    }

    /** Returns the client of a token; empty if there is none. */
    Optional<String> owner(String token) {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        return lines().stream()
                .filter(line ->
                        MessageDigest.isEqual(
                                hash,
                                line.substring(0, Math.max(0, line.indexOf(' ')))
                                        .getBytes(StandardCharsets.US_ASCII)))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .findFirst();
    }

    private List<String> without(String name) {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.endsWith(" " + name));
        return lines;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.serve.tokens", file);
        }
    }

    private void write(List<String> lines) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "tokens", ".part");
            Files.write(part, lines);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.serve.tokens", file);
        }
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
