package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;

/** The value range of frames that are not stored as bytes. */
public enum PixelScale {
    /** 0 is black and 255 is white. */
    BYTE("0..255", 0, 255),
    /** 0 is black and 1 is white. */
    UNIT("0..1", 0, 1),
    /** −1 is black and 1 is white. */
    SIGNED("-1..1", -1, 1);

    private static final double TOLERANCE = 1e-3;

    private final String label;
    private final double black;
    private final double white;

    PixelScale(String label, double black, double white) {
        this.label = label;
        this.black = black;
        this.white = white;
    }

    /** Returns its name in messages. */
    public String label() {
        return label;
    }

    /**
     * Returns the scale that fits a range of numbers.
     *
     * @param where the array and its file, for messages
     * @throws BadInputException if no scale fits
     */
    public static PixelScale of(Message where, double least, double most) {
        PixelScale scale = least < 0 ? SIGNED : most <= 1 + TOLERANCE ? UNIT : BYTE;
        scale.check(where, least);
        scale.check(where, most);
        return scale;
    }

    /**
     * Returns a number as a byte from 0 to 255.
     *
     * @throws BadInputException if it is not on this scale
     */
    public int toByte(Message where, double number) {
        check(where, number);
        double share = (number - black) / (white - black);
        return (int) Math.clamp(Math.round(255 * share), 0L, 255L);
    }

    private void check(Message where, double number) {
        double tolerance = TOLERANCE * (white - black);
        if (!(number >= black - tolerance && number <= white + tolerance)) {
            throw BadInputException.of("worldmodel.data.pixels.scale", where, number);
        }
    }
}
