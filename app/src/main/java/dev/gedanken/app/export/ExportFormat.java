package dev.gedanken.app.export;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats for exported moments. */
public enum ExportFormat {
    /** Frames side by side with their step numbers: a figure. */
    STRIP(".png"),
    /** The same for papers: text and edges stay sharp. */
    SVG(".svg"),
    /** The same as a PDF page. */
    PDF(".pdf"),
    /** A film. */
    MP4(".mp4"),
    /** A film that can be played anywhere. */
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

    /** Returns the file's extension. */
    public String suffix() {
        return suffix;
    }

    /**
     * Returns the format for a file's extension.
     *
     * @throws BadInputException if there is none
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
