package dev.gedanken.app.data;

import dev.gedanken.data.EpisodeFolder;
import dev.gedanken.data.EpisodeFormat;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.NumpyEpisodes;
import dev.gedanken.data.ParallelCollection;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The target of a collection: a folder with an entry for each episode, or one HDF5 file.
 *
 * <p>A file is first collected in a folder next to it, {@code FILE.parts}, which is removed when
 * the file is complete. A note in the folder records how its episodes are made, so that a continued
 * collection cannot mix two recipes.
 *
 * @param path the folder or file
 * @param format the format of a folder's entries
 */
public record CollectionTarget(Path path, EpisodeFormat format) {
    private static final String PARTS = ".parts";
    private static final String NOTE = "collection.txt";

    /** The result of a collection. */
    public record Result(int episodes, int written) {}

    /** Returns whether {@code path} names an HDF5 file. */
    public static boolean isHdf5(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".h5") || name.endsWith(".hdf5");
    }

    /**
     * Checks that a collection can be written here, before a person plays for it.
     *
     * @throws BadInputException if the file already exists, or a folder cannot be created or holds
     *     episodes that were made differently
     */
    public void check(String note) {
        if (isHdf5(path)) {
            requireNoFile();
            folder(parts(), EpisodeFormat.NPZ, note);
        } else {
            folder(path, format, note);
        }
    }

    /** Returns how many episodes are already here; a person's episodes are added after them. */
    public int there() {
        EpisodeFolder folder = new EpisodeFolder(isHdf5(path) ? parts() : path, entries());
        int count = 0;
        while (folder.has(count)) {
            count++;
        }
        return count;
    }

    private EpisodeFormat entries() {
        return isHdf5(path) ? EpisodeFormat.NPZ : format;
    }

    private Path parts() {
        return path.resolveSibling(path.getFileName() + PARTS);
    }

    private void requireNoFile() {
        if (Files.exists(path)) {
            removeLeftover();
            throw BadInputException.of("app.collect.exists", path);
        }
    }

    /**
     * A collection may have been killed after its file was complete, before its folder was removed.
     */
    private void removeLeftover() {
        if (Files.exists(parts().resolve(NOTE))) {
            delete(parts());
        }
    }

    /**
     * Makes the missing episodes.
     *
     * @param note how the episodes are made; a folder with another note is refused
     * @param workers threads
     * @param progress receives the share that is done
     * @throws BadInputException if something cannot be written, or the file exists
     */
    public Result collect(
            EpisodeSource source,
            String note,
            Map<String, String> attributes,
            int workers,
            DoubleConsumer progress) {
        if (!isHdf5(path)) {
            EpisodeFolder folder = folder(path, format, note);
            int written = ParallelCollection.write(source, folder, workers, progress);
            return new Result(source.size(), written);
        }
        requireNoFile();
        Path parts = parts();
        EpisodeFolder folder = folder(parts, EpisodeFormat.NPZ, note);
        int written =
                ParallelCollection.write(
                        source, folder, workers, share -> progress.accept(share / 2));
        EpisodeSource collected = collected(folder, source);
        Hdf5Writer.write(
                path,
                collected,
                attributes,
                done -> progress.accept(0.5 + done / (2.0 * source.size())));
        delete(parts);
        return new Result(source.size(), written);
    }

    /** Returns as many episodes as were requested; an earlier collection may have made more. */
    private static EpisodeSource collected(EpisodeFolder folder, EpisodeSource source) {
        List<Path> files = IntStream.range(0, source.size()).mapToObj(folder::file).toList();
        return new NumpyEpisodes(files, source.actions());
    }

    private static EpisodeFolder folder(Path path, EpisodeFormat format, String note) {
        EpisodeFolder folder = new EpisodeFolder(path, format);
        Path file = path.resolve(NOTE);
        try {
            if (Files.exists(file)) {
                requireSame(path, Files.readString(file).strip(), note);
            } else {
                Path beside = path.resolve(NOTE + ".part");
                Files.writeString(beside, note + "\n");
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw WriteFailure.of(e, path, "app.collect.locked");
        }
        return folder;
    }

    private static void requireSame(Path path, String there, String note) {
        if (!there.equals(note)) {
            throw BadInputException.of("app.collect.other", path, there);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "app.collect.leftover", folder);
        }
    }
}
