package dev.gedanken.app.view.colour;

import dev.gedanken.renderer.ColourMap;
import java.util.List;

/**
 * Turns a share in 0..1 into a colour.
 *
 * @param colours 0xRRGGBB at equal distances, two or more; colours between them are interpolated
 */
public record ColourScale(List<Integer> colours) {
    /** For one sign: dark to bright. */
    public static final ColourScale MAGMA = new ColourScale(ColourMap.MAGMA.readColours());

    /** For one sign and many channels. */
    public static final ColourScale VIRIDIS = new ColourScale(ColourMap.VIRIDIS.readColours());

    /**
     * For two signs: blue below the middle, orange above, the window's dark colour in the middle.
     */
    public static final ColourScale DIVERGING =
            new ColourScale(
                    List.of(0x9BD0FF, 0x3B7DD8, 0x1B2F4B, 0x11151C, 0x4B2A17, 0xD8722C, 0xFFCF99));

    private static final int BYTE = 0xFF;

    public ColourScale {
        colours = List.copyOf(colours);
    }

    /**
     * Returns 0xRRGGBB.
     *
     * @param share clamped to [0, 1]; NaN counts as 0
     */
    public int rgb(double share) {
        double position = (share > 0 ? Math.min(share, 1) : 0) * (colours.size() - 1);
        int lower = Math.min((int) position, colours.size() - 2);
        return mixed(colours.get(lower), colours.get(lower + 1), position - lower);
    }

    private static int mixed(int from, int to, double share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from >> shift & BYTE;
            int high = to >> shift & BYTE;
            colour |= (int) Math.round(low + (high - low) * share) << shift;
        }
        return colour;
    }
}
