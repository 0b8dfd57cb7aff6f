package dev.gedanken.app.video;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Locale;

/** The supported formats of films, with FFmpeg's names for their parts. */
public enum VideoFormat {
    /** H.264 by OpenH264, in a colour format that every player supports. */
    MP4("mp4", "libopenh264", "scale=iw*%1$d:ih*%1$d:flags=neighbor,format=yuv420p"),
    /** 256 colours, chosen for the film. */
    GIF(
            "gif",
            "gif",
            "scale=iw*%1$d:ih*%1$d:flags=neighbor,split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none");

    private final String container;
    private final String encoder;
    private final String filters;

    VideoFormat(String container, String encoder, String filters) {
        this.container = container;
        this.encoder = encoder;
        this.filters = filters;
    }

    String container() {
        return container;
    }

    String encoder() {
        return encoder;
    }

    String filters(int scale) {
        return filters.formatted(scale);
    }

    /**
     * Returns the format for a file's extension.
     *
     * @throws BadInputException if there is none
     */
    public static VideoFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (VideoFormat format : values()) {
            if (name.endsWith("." + format.container)) {
                return format;
            }
        }
        throw BadInputException.of("app.film.format", file);
    }
}
