package dev.gedanken.app.session;

import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves sessions whose files were lost during play, so that nothing is lost.
 *
 * @param folder where they are saved
 */
public record SessionRescue(Path folder) {

    /**
     * Saves a session elsewhere if its file is incomplete.
     *
     * @return a message that says where it is; empty if its own file is complete
     * @throws BadInputException if it cannot be saved here either
     */
    public Optional<Message> rescue(SessionStore store, Rollout rollout) {
        if (store.settle()) {
            return Optional.empty();
        }
        Path lost = store.file();
        Path target = free(lost.getFileName().toString());
        store.saveAs(target, rollout);
        return Optional.of(Message.of("app.session.rescued", lost, target));
    }

    private Path free(String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.lost", folder);
        }
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(name + "." + number);
        }
        return target;
    }
}
