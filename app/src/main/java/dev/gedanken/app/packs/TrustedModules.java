package dev.gedanken.app.packs;

import dev.gedanken.family.torchscript.ModuleConsents;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The modules that the user has agreed to run: a file with one line for each, its SHA-256 and the
 * pack's name.
 *
 * @param file need not exist
 */
public record TrustedModules(Path file) implements ModuleConsents {

    @Override
    public boolean allows(String sha256) {
        return read().stream().anyMatch(line -> line.startsWith(sha256));
    }

    /**
     * Remembers that a module may run.
     *
     * @throws BadInputException if it cannot be written
     */
    public void trust(String sha256, String pack) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    sha256 + " " + pack + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.trust.locked", file);
        }
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw BadInputException.of(e, "app.trust.locked", file);
        }
    }
}
