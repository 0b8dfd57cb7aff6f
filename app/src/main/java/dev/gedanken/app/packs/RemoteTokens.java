package dev.gedanken.app.packs;

import dev.gedanken.bridge.process.Caller;
import dev.gedanken.bridge.serve.RemoteAddress;
import dev.gedanken.bridge.serve.RemoteCaller;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens that servers gave to this user: a file with a line for each, the server's fingerprint
 * and the token. Packs do not contain them, so that a pack can be shared.
 *
 * @param file need not exist
 */
public record RemoteTokens(Path file) {

    /**
     * Stores a server's token, replacing an earlier one.
     *
     * @throws BadInputException if it cannot be written
     */
    public void remember(RemoteAddress server, String token) {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(server.fingerprint()));
        lines.add(server.fingerprint() + " " + token);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Created so that nobody else can read it.
            Path part = Files.createTempFile(folder, "tokens", ".part");
            Files.write(part, lines);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.remote.tokens", file);
        }
    }

    /**
     * Returns the caller for a served pack, with the known token for its server.
     *
     * @param address {@code remote:HOST:PORT/PACK#FINGERPRINT}
     */
    public Caller caller(String address) {
        RemoteAddress server = RemoteAddress.of(address);
        String token =
                lines().stream()
                        .filter(line -> line.startsWith(server.fingerprint() + " "))
                        .map(line -> line.substring(server.fingerprint().length() + 1))
                        .findFirst()
                        .orElse("");
        return new RemoteCaller(server, token);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw BadInputException.of(e, "app.remote.tokens", file);
        }
    }
}
