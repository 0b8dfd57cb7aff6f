package dev.gedanken.picture;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a picture of other proportions becomes a frame; it is never squashed. */
public enum PictureFit {
    /** The largest central part that has the frame's proportions; the rest is cut off. */
    CROP,
    /** The whole picture, with black bars left and right or above and below. */
    PAD;

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the fit with this label.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static PictureFit of(String label) {
        return Arrays.stream(values())
                .filter(fit -> fit.label().equals(label))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("scenes.picture.fit", label, labels()));
    }

    private static String labels() {
        return Arrays.stream(values()).map(PictureFit::label).collect(Collectors.joining(", "));
    }
}
