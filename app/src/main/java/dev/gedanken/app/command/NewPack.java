package dev.gedanken.app.command;

import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the folder that is given for a new pack. */
final class NewPack {

    private NewPack() {}

    /**
     * Returns the name of the pack that is to be written into a folder.
     *
     * @throws BadInputException if it cannot be written there
     */
    static String nameIn(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || Files.isRegularFile(absolute)) {
            throw BadInputException.of("app.train.folder", folder);
        }
        if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw BadInputException.of("app.train.parent", folder, parent);
        }
        return absolute.getFileName().toString();
    }
}
