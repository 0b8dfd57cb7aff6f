package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds out what kind of episodes a folder holds. */
public final class EpisodeFiles {

    private EpisodeFiles() {}

    /**
     * Returns the episodes in a folder: numpy archives, or PNG files with {@code actions.csv}, or folders
     * of those.
     *
     * @param expected the actions; empty to take those that the files name or number
     * @throws BadInputException if there are none
     */
    public static EpisodeSource inFolder(Path folder, Optional<ActionSpace> expected) {
        try {
            List<Path> archives = children(folder, ".npz");
            if (!archives.isEmpty()) {
                return new NumpyEpisodes(
                        archives, expected.orElseGet(() -> numbered(folder, archives)));
            }
            List<Path> folders =
                    Files.isRegularFile(folder.resolve(PictureEpisodes.ACTIONS))
                            ? List.of(folder)
                            : foldersWithActions(folder);
            if (!folders.isEmpty()) {
                ActionSpace space = expected.isPresent() ? expected.get() : named(folders);
                return new PictureEpisodes(folders, space);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.folder.unreadable", folder);
        }
        throw BadInputException.of("worldmodel.data.folder.empty", folder, PictureEpisodes.ACTIONS);
    }

    private static List<Path> children(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static List<Path> foldersWithActions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(child -> !child.toString().endsWith(EpisodeFolder.PART))
                    .filter(child -> Files.isRegularFile(child.resolve(PictureEpisodes.ACTIONS)))
                    .sorted()
                    .toList();
        }
    }

    /** Returns as many numbered actions as the archives' columns or indices ask for. */
    private static ActionSpace numbered(Path folder, List<Path> archives) {
        long most = archives.stream().mapToLong(NumpyEpisodes::actionCount).max().orElse(1);
        return ActionIndices.numbered(Message.of("worldmodel.data.archives", folder), most);
    }

    /** Returns the actions that the tables name, "noop" first, the others in alphabetical order. */
    private static ActionSpace named(List<Path> folders) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : folders) {
            names.addAll(PictureEpisodes.actionNames(folder));
        }
        Path first = folders.getFirst();
        if (names.isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.data.action.missing", first, PictureEpisodes.ACTIONS);
        }
        ActionIndices.checkCount(Message.of("worldmodel.data.beside", first), names.size());
        String idle = names.contains("noop") ? "noop" : names.getFirst();
        ActionSpace.Builder space = ActionSpace.startingWith(idle);
        names.stream().filter(name -> !name.equals(idle)).forEach(space::and);
        return space.build();
    }
}
