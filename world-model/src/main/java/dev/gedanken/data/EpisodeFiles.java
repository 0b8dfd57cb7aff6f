package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds out what kind of episodes a folder holds. */
public final class EpisodeFiles {

    private EpisodeFiles() {}

    /** Returns the episodes in a folder as below, without notices about assumptions. */
    public static EpisodeSource inFolder(Path folder, Optional<ActionSpace> expected) {
        return inFolder(folder, expected, notice -> {});
    }

    /**
     * Returns the episodes in a folder: numpy archives, or pictures with {@code actions.csv}, or
     * folders of those, in natural order. Episodes without a step are left out.
     *
     * @param expected the actions; empty to take those that the files name or number
     * @param notices receives what is assumed and left out
     * @throws BadInputException if there are none
     */
    public static EpisodeSource inFolder(
            Path folder, Optional<ActionSpace> expected, Consumer<Message> notices) {
        try {
            List<Path> archives = DataFolder.files(folder, Set.of(".npz"));
            if (!archives.isEmpty()) {
                return archives(
                        folder,
                        withSteps(archives, NumpyEpisodes::isEmpty, notices),
                        expected,
                        notices);
            }
            List<Path> folders = foldersWithActions(folder);
            if (!folders.isEmpty()) {
                return pictures(
                        withSteps(folders, PictureEpisodes::isEmpty, notices), expected, notices);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.folder.unreadable", folder);
        }
        throw BadInputException.of("worldmodel.data.folder.empty", folder, PictureEpisodes.ACTIONS);
    }

    private static List<Path> foldersWithActions(Path folder) throws IOException {
        Predicate<Path> hasActions =
                child -> Files.isRegularFile(child.resolve(PictureEpisodes.ACTIONS));
        return hasActions.test(folder)
                ? List.of(folder)
                : DataFolder.folders(folder).stream().filter(hasActions).toList();
    }

    /**
     * Leaves out the episodes without a step. If none has a step, the first one reports what is
     * wrong.
     */
    private static List<Path> withSteps(
            List<Path> episodes, Predicate<Path> isEmpty, Consumer<Message> notices) {
        List<Path> kept = new ArrayList<>();
        List<Path> empty = new ArrayList<>();
        episodes.forEach(episode -> (isEmpty.test(episode) ? empty : kept).add(episode));
        if (kept.isEmpty()) {
            return episodes;
        }
        if (!empty.isEmpty()) {
            notices.accept(
                    Message.of(
                            "worldmodel.data.episodes.empty",
                            empty.size(),
                            episodes.size(),
                            empty.getFirst()));
        }
        return kept;
    }

    /** Returns archives with as many numbered actions as their columns or indices need. */
    private static EpisodeSource archives(
            Path folder,
            List<Path> archives,
            Optional<ActionSpace> expected,
            Consumer<Message> notices) {
        ActionSpace space =
                expected.orElseGet(() -> {
                    long most =
                            archives.stream().mapToLong(NumpyEpisodes::actionCount).max().orElse(1);
                    return ActionIndices.numbered(
                            Message.of("worldmodel.data.archives", folder), most);
                });
        return NumpyEpisodes.of(archives, space, notices);
    }

    /** Returns pictures with the actions that the tables name. */
    private static EpisodeSource pictures(
            List<Path> folders, Optional<ActionSpace> expected, Consumer<Message> notices)
            throws IOException {
        return new PictureEpisodes(
                folders, expected.isPresent() ? expected.get() : named(folders, notices));
    }

    private static ActionSpace named(List<Path> folders, Consumer<Message> notices)
            throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder : folders) {
            all.addAll(ActionNames.sorted(PictureEpisodes.actionNames(folder).stream()));
        }
        Path first = folders.getFirst();
        if (all.isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.data.action.missing", first, PictureEpisodes.ACTIONS);
        }
        return ActionNames.of(
                        Message.of("worldmodel.data.beside", first),
                        ActionNames.sorted(all.stream()),
                        notices)
                .space();
    }
}
