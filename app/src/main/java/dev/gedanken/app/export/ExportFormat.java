package dev.gedanken.app.export;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What moments can be written as. */
public enum ExportFormat {
    /** Frames side by side with their step numbers: a figure. */
    STRIP(".png"),
    /** The same for papers: text and edges stay sharp. */
    SVG(".svg"),
    /** The same as a page. */
    PDF(".pdf"),
    /** A film. */
    MP4(".mp4"),
    /** A film that plays anywhere. */
    GIF(".gif"),
    /** A row of figures for each moment. */
    CSV(".csv"),
    /** Frames, factors and latents as arrays. */
    HDF5(".h5");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Returns whether it is a figure of several moments. */
    public boolean isFigure() {
        return this == STRIP || this == SVG || this == PDF;
    }

    /** Returns how the file's name ends. */
    public String suffix() {
        return suffix;
    }

    /**
     * Returns the format that a file's ending asks for.
     *
     * @throws BadInputException if it is none of these
     */
    public static ExportFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.suffix))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "app.export.format",
                                file,
                                Arrays.stream(values())
                                        .map(ExportFormat::suffix)
                                        .collect(Collectors.joining(", "))));
    }
}
