package dev.gedanken.app.export;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a stretch of a session can be taken away as. */
public enum ExportFormat {
    /** Frames side by side with their step numbers: a figure. */
    STRIP("png"),
    /** A film, H.264. */
    MP4("mp4"),
    /** A film that plays anywhere. */
    GIF("gif"),
    /** A line for each moment. */
    CSV("csv"),
    /** Frames, factors and latents as arrays. */
    HDF5("h5", "hdf5");

    private final List<String> endings;

    ExportFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns the file ending to suggest, without its dot. */
    public String ending() {
        return endings.getFirst();
    }

    /**
     * Returns the format that a file's ending asks for.
     *
     * @throws BadInputException if it is none of these
     */
    public static ExportFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(end -> name.endsWith("." + end)))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                "Cannot export to %s: give a name that ends with %s."
                                        .formatted(file, known())));
    }

    private static String known() {
        return Arrays.stream(values())
                .map(format -> "." + format.ending())
                .collect(Collectors.joining(", "));
    }
}
