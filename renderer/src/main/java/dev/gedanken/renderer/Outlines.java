package dev.gedanken.renderer;

import java.util.List;

/**
 * Lines along the inner edge of every labelled area of a frame, such as slot masks or objects.
 *
 * @param labels which area each cell belongs to, stretched to the frame's size
 * @param colours of labels 1, 2, 3 and so on, each {@code 0xRRGGBB}; they repeat
 * @param widthPixels of the lines in the picture, from 1 to {@value #MOST_WIDTH}
 * @param opacity of the lines, from 0 to 1
 */
public record Outlines(LabelMap labels, List<Integer> colours, int widthPixels, float opacity) {
    /** The widest line, in pixels. */
    public static final int MOST_WIDTH = 16;

    /**
     * Okabe and Ito (2008): eight colours that colour-blind people can distinguish, without black.
     */
    private static final List<Integer> OKABE_ITO =
            List.of(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0xFFFFFF);

    private static final int USUAL_WIDTH = 2;

    public Outlines {
        colours = List.copyOf(colours);
        if (colours.isEmpty()) {
            throw new IllegalArgumentException("Outlines need at least one colour, not none.");
        }
        requireWidth("An outline", widthPixels);
        Ranges.requireShare("The opacity of outlines", opacity);
    }

    /** Returns opaque lines of two pixels in eight colours. */
    public static Outlines of(LabelMap labels) {
        return new Outlines(labels, OKABE_ITO, USUAL_WIDTH, 1);
    }

    /** Returns these outlines in another width. */
    public Outlines withWidth(int pixels) {
        return new Outlines(labels, colours, pixels, opacity);
    }

    /** Refuses a line's width that is out of range; {@code subject} begins the sentence. */
    static void requireWidth(String subject, int pixels) {
        if (pixels < 1 || pixels > MOST_WIDTH) {
            throw new IllegalArgumentException(
                    "%s is from 1 to %d pixels wide, not %d."
                            .formatted(subject, MOST_WIDTH, pixels));
        }
    }
}
