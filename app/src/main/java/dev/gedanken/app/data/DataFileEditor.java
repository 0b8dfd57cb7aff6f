package dev.gedanken.app.data;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import dev.gedanken.world.Shortened;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes files of episodes: a new file is written next to the old one and replaces it when it is
 * complete.
 */
public final class DataFileEditor {
    private static final String EDITED = ".edited";

    private final Consumer<Message> notices;

    /**
     * Creates an editor.
     *
     * @param notices receives what is assumed and what is not copied
     */
    public DataFileEditor(Consumer<Message> notices) {
        this.notices = notices;
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException if it is not an HDF5 file of episodes
     */
    public Hdf5Episodes open(Path file) {
        if (!CollectionTarget.isHdf5(file)) {
            throw BadInputException.of("app.data.kind", file);
        }
        return new Hdf5Episodes(file, Optional.empty(), notices);
    }

    /**
     * Writes a file's changed episodes to another file, or replaces the file.
     *
     * @param out the target; empty to replace the file
     * @return how many episodes were written
     * @throws BadInputException if nothing would be left, {@code out} already exists, the file is
     *     to be replaced but has contents that cannot be copied, or it cannot be written; the file
     *     is then unchanged
     */
    public int edit(Path file, Optional<Path> out, Function<EpisodeSource, EpisodeSource> change) {
        out.ifPresent(DataFileEditor::requireNone);
        Path target = out.orElse(file);
        Path edited = target.resolveSibling(target.getFileName() + EDITED);
        int count;
        try (Hdf5Episodes source = open(file)) {
            checkOthers(source, file, out.isEmpty());
            EpisodeSource changed = change.apply(source);
            count = changed.size();
            if (count == 0) {
                throw BadInputException.of("app.data.nothing", file);
            }
            Hdf5Writer.write(edited, changed, source.notes(), done -> {});
        }
        move(edited, target);
        return count;
    }

    /** Reports or refuses the loss of contents. */
    private void checkOthers(Hdf5Episodes source, Path file, boolean isReplaced) {
        if (source.others().isEmpty()) {
            return;
        }
        String others = Shortened.list(source.others());
        if (isReplaced) {
            throw BadInputException.of("app.data.others.lost", file, others);
        }
        notices.accept(Message.of("app.data.others.left", file, others));
    }

    /** Refuses an existing file. */
    public static void requireNone(Path out) {
        if (!CollectionTarget.isHdf5(out)) {
            throw BadInputException.of("app.data.kind", out);
        }
        if (Files.exists(out)) {
            throw BadInputException.of("app.collect.exists", out);
        }
    }

    private static void move(Path edited, Path target) {
        try {
            Files.move(
                    edited,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WriteFailure.of(e, target, "app.output.failed");
        }
    }
}
