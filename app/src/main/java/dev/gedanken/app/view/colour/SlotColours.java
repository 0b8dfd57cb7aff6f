package dev.gedanken.app.view.colour;

import java.util.List;

/** One hue for each slot of an object-centric model, the same in its panel and on the stage. */
public final class SlotColours {
    /**
     * Okabe and Ito (2008): colours that colour-blind people can distinguish, without black and
     * white.
     */
    private static final List<Integer> OKABE_ITO =
            List.of(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7);

    private static final int BYTE = 0xFF;

    private SlotColours() {}

    /**
     * Returns 0xRRGGBB; after seven slots, hues repeat.
     *
     * @param slot from 0
     */
    public static int rgb(int slot) {
        return OKABE_ITO.get(slot % OKABE_ITO.size());
    }

    /**
     * Returns the mean of the slots' hues weighted by their shares, 0xAARRGGBB: with an opacity of
     * the shares' sum, at most 1.
     *
     * @param shares of slots 0, 1, 2 and so on, 0 or more
     */
    public static int mixed(float[] shares) {
        double sum = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int slot = 0; slot < shares.length; slot++) {
            int rgb = rgb(slot);
            sum += shares[slot];
            red += shares[slot] * (rgb >> 16 & BYTE);
            green += shares[slot] * (rgb >> 8 & BYTE);
            blue += shares[slot] * (rgb & BYTE);
        }
        if (sum == 0) {
            return 0;
        }
        int alpha = (int) Math.round(Math.min(1, sum) * BYTE);
        return alpha << 24
                | (int) Math.round(red / sum) << 16
                | (int) Math.round(green / sum) << 8
                | (int) Math.round(blue / sum);
    }
}
