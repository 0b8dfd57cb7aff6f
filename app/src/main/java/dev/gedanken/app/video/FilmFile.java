package dev.gedanken.app.video;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes films as files, completely or not at all. */
public final class FilmFile {
    private static final String PART = ".part";

    private FilmFile() {}

    /**
     * Writes a film to a temporary file and renames it.
     *
     * @param file ends with .mp4 or .gif
     * @param width of the frames in pixels
     * @param height of the frames in pixels
     * @param frames adds them
     * @throws BadInputException if the file cannot be written; nothing is left behind
     */
    public static void write(
            Path file, FilmInfo info, int width, int height, Consumer<Film> frames) {
        VideoFormat format = VideoFormat.of(file);
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            make(part, format, info, width, height, frames);
            if (format == VideoFormat.GIF) {
                String comment = info.title() + "; " + info.comment();
                Files.write(part, GifComment.added(Files.readAllBytes(part), comment));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | FilmException e) {
            throw WriteFailure.isDiskFull(e, file)
                    ? WriteFailure.of(e, file, "app.output.failed")
                    : BadInputException.of(e, "app.film.failed", file, e.getMessage());
        } finally {
            deleteQuietly(part);
        }
    }

    private static void make(
            Path part,
            VideoFormat format,
            FilmInfo info,
            int width,
            int height,
            Consumer<Film> frames) {
        try (Film film = new Film(part, format, info, width, height)) {
            frames.accept(film);
            film.finish();
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // The first failure is the one to report.
        }
    }
}
