package dev.gedanken.app.session;

import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves sessions whose files were lost while they were played, so that nothing is.
 *
 * @param folder where to
 */
public record SessionRescue(Path folder) {

    /**
     * Saves a session elsewhere if its file did not get everything.
     *
     * @return a sentence that says where it is; empty if its own file has it all
     * @throws BadInputException if it cannot be saved here either
     */
    public Optional<String> rescue(SessionStore store, Rollout rollout) {
        if (store.settle()) {
            return Optional.empty();
        }
        Path lost = store.file();
        Path target = free(lost.getFileName().toString());
        store.saveAs(target, rollout);
        return Optional.of("Session %s is saved as %s instead.".formatted(lost, target));
    }

    private Path free(String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInputException(
                    "The session cannot be saved in %s either: it is lost.".formatted(folder), e);
        }
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(name + "." + number);
        }
        return target;
    }
}
